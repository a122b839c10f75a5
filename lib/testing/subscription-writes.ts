import { randomInt, randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { LONGEST_ATTEMPT } from "@/lib/mailings/rules";
import { claimMailing, keepToken, noteHanded, settle } from "@/lib/mailings/write-attempt";
import { forgetUnconfirmed, makeDigests, settleCutOff } from "@/lib/mailings/write-due";
import { newToken } from "@/lib/people/token";
import { askFor, changeKind, confirmSubscription, endByReader } from "@/lib/subscriptions/write";
import { makeItem } from "./item-record";
import { EVERYONE, type PreparedWrite } from "./prepared-write";
import { makeSubscription } from "./subscription-record";
import type { TrackerRecord } from "./tracker-record";

const DAY = 24 * 3_600_000;
const later = (milliseconds: number) => new Date(Date.now() + milliseconds);
const network = () => `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;

async function makeWaitingMail(tracker: TrackerRecord): Promise<void> {
  const { id: subscriptionId } = await makeSubscription(tracker);
  await db.mailing.create({ data: { subscriptionId, thing: "assessment/1", dueAt: new Date(0) } });
}

async function makeAttempt(tracker: TrackerRecord) {
  await makeWaitingMail(tracker);
  const claimed = await claimMailing(new Date());
  if (!claimed) throw new Error("No mail was due.");
  return claimed;
}

/** What readers do with their subscriptions, and the site itself with the mails to them. */
export const SUBSCRIPTION_WRITES = {
  "ask for a subscription": {
    roles: EVERYONE,
    tells: ["rate_limit"],
    prepare: async (_owner, { slug }) => {
      const from = network();
      const asked = { email: `${randomUUID()}@readers.example`, about: "all", kind: "LEVELS" } as const;
      return () => askFor(slug, asked, from);
    },
  },
  "confirm a subscription": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const address = `${randomUUID()}@readers.example`;
      await makeSubscription(tracker, { address });
      const { token } = await makeSubscription(tracker, { address, confirmedAt: null });
      return () => confirmSubscription(token);
    },
  },
  "change what a reader gets": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { token } = await makeSubscription(tracker);
      return () => changeKind(token, "WEEKLY");
    },
  },
  "end a subscription": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { token } = await makeSubscription(tracker);
      return () => endByReader(token);
    },
  },
  "forget what nobody confirmed": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      await forgetUnconfirmed(later(0));
      await makeSubscription(tracker, { confirmedAt: null, askedAt: later(-3 * DAY) });
      return () => forgetUnconfirmed(new Date());
    },
  },
  "make digests": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      await makeDigests(later(3 * DAY));
      await makeSubscription(tracker, { kind: "DAILY" });
      await makeItem(tracker);
      return () => makeDigests(later(3 * DAY));
    },
  },
  "settle what was cut off": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      await settleCutOff(later(2 * LONGEST_ATTEMPT));
      await noteHanded(await makeAttempt(tracker));
      return () => settleCutOff(later(2 * LONGEST_ATTEMPT));
    },
  },
  "claim a mail": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      await makeWaitingMail(tracker);
      return () => claimMailing(new Date());
    },
  },
  "keep the token of a mail": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const claimed = await makeAttempt(tracker);
      return () => keepToken(claimed, newToken());
    },
  },
  "note that a mail is handed over": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const claimed = await makeAttempt(tracker);
      return () => noteHanded(claimed);
    },
  },
  "settle an attempt": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const claimed = await makeAttempt(tracker);
      return () => settle(claimed, { is: "SENT" }, new Date());
    },
  },
} satisfies Record<string, PreparedWrite>;
