import { handOut } from "@/lib/outbox/write";
import { webhooks } from "@/lib/webhooks/consumer";
import { claimDelivery, noteAttempt, sendAgain } from "@/lib/webhooks/write-deliveries";
import { makeItem } from "./item-record";
import { ADMINS, EVERYONE, type PreparedWrite } from "./prepared-write";
import { makeTracker } from "./tracker-record";
import { makeDelivery, makeWebhook } from "./webhook-record";

/** What is done with the messages of webhooks, by an administrator and by the site itself. */
export const WEBHOOK_WRITES = {
  "hand out what was published": {
    roles: EVERYONE,
    prepare: async () => {
      const tracker = await makeTracker();
      await makeWebhook(tracker);
      await makeItem(tracker);
      return () => handOut(webhooks);
    },
  },
  "send a message again": {
    roles: ADMINS,
    prepare: async () => {
      const { id, delivery } = await makeDelivery(await makeTracker());
      return (editor) => sendAgain(editor, id, delivery);
    },
  },
  "claim a message that is due": {
    roles: EVERYONE,
    prepare: async () => {
      await makeDelivery(await makeTracker());
      return () => claimDelivery();
    },
  },
  "note that a message was delivered": {
    roles: EVERYONE,
    prepare: async () => {
      const { id: webhookId, delivery: id } = await makeDelivery(await makeTracker());
      const outcome = { took: 5, status: 200, fault: null, answer: "ok" };
      return () => noteAttempt({ id, webhookId, outboxId: 0n, tries: 0 }, new Date(), outcome, 0);
    },
  },
} satisfies Record<string, PreparedWrite>;
