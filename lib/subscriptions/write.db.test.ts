import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { forgetUnconfirmed } from "@/lib/mailings/write-due";
import { newToken } from "@/lib/people/token";
import { Absent, Refused } from "@/lib/refusal";
import { makeSubscription } from "@/lib/testing/subscription-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { subscriptionOf } from "./read";
import { mailCounts } from "./read-counts";
import { ALL, CONFIRM_HOURS } from "./rules";
import { askFor, changeKind, confirmSubscription, endByReader } from "./write";

beforeEach(() => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
});

const HOUR = 3_600_000;
const rowOf = (id: number) => db.subscription.findUniqueOrThrow({ where: { id } });
const asked = (email: string) => ({ email, about: ALL, kind: "DAILY" }) as const;

test("asking does and answers the same for whoever is subscribed, was refused, or is unknown", async () => {
  const tracker = await makeTracker();
  const known = await makeSubscription(tracker, { kind: "DAILY" });
  for (const address of [known.address, `${randomUUID()}@readers.example`]) {
    expect(await askFor(tracker.slug, asked(address), "192.0.2.2")).toBeNull();
    const made = await db.subscription.findFirstOrThrow({
      where: { address, confirmedAt: null },
      include: { mailings: true },
    });
    expect(made).toMatchObject({ endedAt: null, mailings: [{ thing: "confirmation", state: "WAITING" }] });
  }
});

test("one mailbox is asked three times an hour at most, in silence; one network is told after twenty", async () => {
  const { slug } = await makeTracker();
  const address = `${randomUUID()}@readers.example`;
  for (let n = 0; n < 5; n++) expect(await askFor(slug, asked(address), `192.0.3.${n}`)).toBeNull();
  expect(await db.subscription.count({ where: { address } })).toBe(3);
  const others = Array.from({ length: 21 }, () => askFor(slug, asked(`${randomUUID()}@readers.example`), "192.0.4.1"));
  const refusals = (await Promise.allSettled(others)).filter(({ status }) => status === "rejected");
  expect(refusals.map((one) => "reason" in one && one.reason.message)).toEqual([
    expect.stringMatching(/^There were too many subscriptions asked for from your network\. Try again in/),
  ]);
});

test("what is not there, or on a site without mail, is refused", async () => {
  const { slug } = await makeTracker();
  const email = `${randomUUID()}@readers.example`;
  const about = async (about: string) => askFor(slug, { email, about, kind: "LEVELS" }, "192.0.5.1");
  for (const code of ["", "all.x", "theme.none", "indicator.none", "__proto__"]) {
    await expect(about(code)).rejects.toThrow(Refused);
  }
  await expect(askFor("none", asked(email), "192.0.5.1")).rejects.toThrow(Absent);
  vi.stubEnv("SMTP_URL", "");
  await expect(about(ALL)).rejects.toThrow("This site sends no mail.");
  expect(await db.subscription.count({ where: { address: email } })).toBe(0);
});

test("a subscription is confirmed once, within two days, by its own token", async () => {
  const tracker = await makeTracker();
  const [now, own] = [new Date(), { confirmedAt: null }];
  const late = await makeSubscription(tracker, { ...own, askedAt: new Date(now.getTime() - CONFIRM_HOURS * HOUR) });
  await expect(confirmSubscription(late.token, now)).rejects.toThrow(Absent);
  for (const forged of [newToken(), "", "x", `${late.token}x`]) {
    await expect(confirmSubscription(forged, now)).rejects.toThrow(Absent);
    await expect(endByReader(forged, now)).rejects.toThrow(Absent);
    expect(await subscriptionOf(forged)).toBeNull();
  }
  const due = await makeSubscription(tracker, own);
  await confirmSubscription(due.token, now);
  await confirmSubscription(due.token, new Date(now.getTime() + HOUR));
  expect(await rowOf(due.id)).toMatchObject({ confirmedAt: now, toldUntil: now });
  await endByReader(due.token, now);
  await endByReader(due.token, new Date(now.getTime() + HOUR));
  expect(await rowOf(due.id)).toMatchObject({ endedAt: now, ended: "READER", address: null });
  await expect(confirmSubscription(due.token, now)).rejects.toThrow(Absent);
  await expect(changeKind(due.token, "WEEKLY", now)).rejects.toThrow(Absent);

  expect(await subscriptionOf(late.token, now)).toMatchObject({ standing: "LAPSED" });
  await forgetUnconfirmed(now);
  expect(await subscriptionOf(late.token)).toBeNull();
  expect(await db.subscription.count({ where: { trackerId: tracker.id } })).toBe(1);
});

test("of two subscriptions of one mailbox to the same thing the one confirmed last holds", async () => {
  const tracker = await makeTracker();
  const address = `${randomUUID()}@readers.example`;
  const first = await makeSubscription(tracker, { address });
  const elsewhere = await makeSubscription(tracker, { address, indicator: "missile-tests" });
  const twins = [
    await makeSubscription(tracker, { address, kind: "WEEKLY", confirmedAt: null }),
    await makeSubscription(tracker, { address, kind: "DAILY", confirmedAt: null }),
  ];
  await Promise.all(twins.map(({ token }) => confirmSubscription(token)));
  const held = await db.subscription.findMany({ where: { address }, orderBy: { id: "asc" } });
  expect(held).toHaveLength(2);
  expect(held.map(({ id }) => id)).toContain(elsewhere.id);
  expect(await rowOf(first.id)).toMatchObject({ ended: "REPLACED", address: null });
});

test("changing what one gets loses nothing that was not told, and tells nothing twice", async () => {
  const tracker = await makeTracker();
  const confirmedAt = new Date(Date.now() - 5 * HOUR);
  const now = new Date();
  const [levels, daily] = [
    await makeSubscription(tracker, { confirmedAt }),
    await makeSubscription(tracker, { kind: "DAILY", confirmedAt }),
  ];
  await changeKind(levels.token, "WEEKLY", now);
  await changeKind(daily.token, "WEEKLY", now);
  expect(await rowOf(levels.id)).toMatchObject({ kind: "WEEKLY", toldUntil: now });
  expect(await rowOf(daily.id)).toMatchObject({ kind: "WEEKLY", toldUntil: confirmedAt });
  await expect(changeKind(daily.token, "WEEKLY", now)).rejects.toThrow("Nothing was changed");
});

test("what has ended does not come back, and a mail that was sent is not sent again", async () => {
  const { id, token } = await makeSubscription(await makeTracker());
  const again = db.$executeRaw`UPDATE mailing SET state = 'WAITING', settled_at = NULL WHERE subscription_id = ${id}`;
  await expect(again).rejects.toThrow("what has ended stays so: mailing");
  await endByReader(token);
  const back = db.$executeRaw`UPDATE subscription SET ended_at = NULL, ended = NULL, address = 'back@b.example' WHERE id = ${id}`;
  await expect(back).rejects.toThrow("what has ended stays so: subscription");
  const kept = db.$executeRaw`UPDATE subscription SET address = 'back@b.example' WHERE id = ${id}`;
  await expect(kept).rejects.toThrow("subscription_address_goes_with_its_end");
});

test("administrators are told counts, and nobody's address", async () => {
  const tracker = await makeTracker();
  await makeSubscription(tracker);
  await makeSubscription(tracker, { kind: "WEEKLY" });
  await makeSubscription(tracker, { kind: "WEEKLY", confirmedAt: null });
  await endByReader((await makeSubscription(tracker)).token);
  await makeSubscription(await makeTracker());
  expect(await mailCounts(tracker.slug)).toEqual({
    holding: { LEVELS: 1, WEEKLY: 1 },
    unconfirmed: 1,
    mails: { SENT: 4 },
  });
});
