import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { addWebhook, editWebhook, endWebhook, renewWebhookSecret, resumeWebhook } from "@/lib/webhooks/write";
import { ADMINS, type PreparedWrite, REASON } from "./prepared-write";
import { makeWebhook } from "./webhook-record";

/** The deeds on whom the site tells what is published. */
export const WEBHOOK_DEEDS = {
  addWebhook: {
    roles: ADMINS,
    prepare: async (_owner, { slug }) => {
      const address = `https://${randomUUID()}.example/hook`;
      return (editor) => addWebhook(editor, { address, tracker: slug, extent: "EVERYTHING" });
    },
  },
  editWebhook: {
    roles: ADMINS,
    prepare: async (_owner, tracker) => {
      const { id } = await makeWebhook(tracker);
      const edit = { tracker: "", extent: "LEVELS", reason: REASON, seen: await fingerprintOf("webhook", id) } as const;
      return (editor) => editWebhook(editor, id, edit);
    },
  },
  renewWebhookSecret: {
    roles: ADMINS,
    prepare: async (_owner, tracker) => {
      const { id } = await makeWebhook(tracker);
      return (editor) => renewWebhookSecret(editor, id);
    },
  },
  resumeWebhook: {
    roles: ADMINS,
    prepare: async (_owner, tracker) => {
      const { id } = await makeWebhook(tracker);
      await db.webhook.update({ where: { id }, data: { stop: "FAILING", stoppedAt: new Date() } });
      return (editor) => resumeWebhook(editor, id);
    },
  },
  endWebhook: {
    roles: ADMINS,
    prepare: async (_owner, tracker) => {
      const { id } = await makeWebhook(tracker);
      return (editor) => endWebhook(editor, id, REASON);
    },
  },
} satisfies Record<string, PreparedWrite>;
