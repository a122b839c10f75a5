import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listChanges } from "@/lib/api/operations/changes";
import { db } from "@/lib/db";
import { jsonFeedOf } from "@/lib/feeds/json";
import { feedOf } from "@/lib/feeds/read";
import { applyImport } from "@/lib/import/write-run";
import { CONSUMERS } from "@/lib/outbox/consumers";
import { startWorker } from "@/lib/outbox/worker";
import { siteUrl } from "@/lib/settings";
import { call } from "@/lib/testing/api-call";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { withFault } from "@/lib/testing/faults";
import { beingApplied } from "@/lib/testing/import-writes";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { openReceiver } from "@/lib/testing/receiver";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { handOutAll, makeWebhook } from "@/lib/testing/webhook-record";
import { webhooks } from "./consumer";
import { DAY } from "./rules";
import { editWebhook, renewWebhookSecret } from "./write";
import { claimDelivery, sendAgain } from "./write-deliveries";

const open: { close: () => Promise<void> }[] = [];

beforeEach(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  vi.stubEnv("SIGNPOST_WEBHOOK_NETWORKS", "127.0.0.0/8");
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
  await db.webhook.updateMany({ data: { isOn: false } });
  vi.unstubAllEnvs();
});

/** A receiver that answers with each status in turn, the last one for ever, and a webhook to it. */
async function receiving(statuses = [204], shape: Parameters<typeof makeWebhook>[1] = {}) {
  const left = [...statuses];
  const receiver = await openReceiver((_, response) => {
    response.writeHead((left.length > 1 ? left.shift() : left[0]) ?? 204).end("As you say");
  });
  open.push(receiver);
  const tracker = await makeTracker();
  const webhook = await makeWebhook(tracker, { address: receiver.address, ...shape });
  const held = () => db.webhook.findUniqueOrThrow({ where: { id: webhook.id } });
  const deliveries = () =>
    db.webhookDelivery.findMany({ where: { webhookId: webhook.id }, orderBy: { outboxId: "asc" } });
  return { ...webhook, tracker, received: receiver.received, held, deliveries };
}

/** Does all that is due. */
async function work(): Promise<void> {
  await handOutAll();
  for (let deed = await webhooks.claim(); deed; deed = await webhooks.claim()) await deed();
}

/** Lets what waits for a later moment, or for a worker that is gone, be due now. */
const letTimePass = () =>
  db.webhookDelivery.updateMany({
    where: { state: "WAITING" },
    data: { nextAttemptAt: new Date(0), claimedUntil: null },
  });

const idsOf = (received: { headers: object }[]) =>
  received.map(({ headers }) => (headers as Record<string, string>)["webhook-id"]);

test("what is published is told once, signed, as the feed and the API tell it", async () => {
  const { tracker, secret, received } = await receiving();
  const item = await makeItem(tracker, { headline: "Ten fired – “북한” ]]></script> \u202Egpj.exe" });
  await correctItem(tracker, item, { headline: "Nine fired" });
  await makeAssessment(tracker, "missile-tests", { cites: [item] });
  await work();
  const told = received.map(({ body, headers }) => new Webhook(secret).verify(body, headers as Record<string, string>));
  const feed = await feedOf(tracker.slug, null, { onlyLevels: false, page: null });
  const { items } = JSON.parse(jsonFeedOf(feed!, siteUrl())) as { items: object[] };
  const { body } = await call(listChanges, { tracker: tracker.slug });
  const changes = body.data.slice(-3);
  expect(told).toEqual(
    ["evidence", "correction", "assessment"].map((type, place) => ({
      type,
      timestamp: changes[place].recordedAt,
      data: { tracker: tracker.slug, entry: items.toReversed()[place], change: changes[place] },
    })),
  );
  expect(new Set(idsOf(received)).size).toBe(3);
  await work();
  expect(received).toHaveLength(3);
});

test("each webhook is told what it is for, from the moment on at which it was turned on", async () => {
  const [tracker, other] = [await makeTracker(), await makeTracker()];
  await makeItem(tracker);
  const all = await makeWebhook(null);
  const levels = await makeWebhook(tracker, { extent: "LEVELS" });
  const files = await makeWebhook(tracker, { imported: "yes" });
  const off = await makeWebhook(tracker);
  await db.webhook.update({ where: { id: off.id }, data: { isOn: false } });
  const item = await makeItem(tracker);
  await makeItem(other);
  await makeAssessment(tracker, "missile-tests", { cites: [item], level: "NO_MOVEMENT" });
  await makeAssessment(tracker, "missile-tests", { cites: [item], level: "NO_MOVEMENT", effectiveOn: "2026-02-02" });
  await applyImport(testEditor, await beingApplied(await makeEditor("Ida"), tracker));
  await handOutAll();
  const kindsOf = async ({ id }: { id: number }) =>
    (
      await db.webhookDelivery.findMany({
        where: { webhookId: id },
        orderBy: { outboxId: "asc" },
        include: { told: true },
      })
    ).map(({ told }) => `${told.kind} ${told.trackerId === tracker.id ? "here" : "elsewhere"}`);
  const told = ["EVIDENCE here", "ASSESSMENT here", "ASSESSMENT here"];
  expect(await kindsOf(all)).toEqual([told[0], "EVIDENCE elsewhere", told[1], told[2]]);
  expect(await kindsOf(levels)).toEqual(["ASSESSMENT here"]);
  expect(await kindsOf(files)).toEqual([...told, "EVIDENCE here", "EVIDENCE here"]);
  expect(await kindsOf(off)).toEqual([]);
});

test("a message that was not taken comes again later under the same name, until it is", async () => {
  const { tracker, received, held, deliveries, id } = await receiving([500, 500, 204]);
  await makeItem(tracker);
  const begun = Date.now();
  await work();
  const [waiting] = await deliveries();
  expect(waiting).toMatchObject({ state: "WAITING", tries: 1, claimedUntil: null });
  const pause = waiting!.nextAttemptAt.getTime() - begun;
  expect(pause).toBeGreaterThan(4_900);
  expect((await held()).failingSince).not.toBeNull();
  await work();
  expect(received).toHaveLength(1);
  for (let nth = 0; nth < 2; nth++) {
    await letTimePass();
    await work();
  }
  expect(await deliveries()).toMatchObject([{ state: "DELIVERED", tries: 3 }]);
  expect(new Set(idsOf(received)).size).toBe(1);
  expect((await held()).failingSince).toBeNull();
  const attempts = await db.webhookAttempt.findMany({ where: { delivery: { webhookId: id } }, orderBy: { id: "asc" } });
  expect(attempts.map(({ status, answer }) => [status, answer])).toEqual([
    [500, "As you say"],
    [500, "As you say"],
    [204, ""],
  ]);
});

test("what was never taken is given up after a day, and so is the webhook that took nothing for as long", async () => {
  const { tracker, held, deliveries, id } = await receiving([503]);
  await makeItem(tracker);
  await makeItem(tracker);
  await handOutAll();
  const [, second] = await deliveries();
  await db.webhookDelivery.update({ where: { id: second!.id }, data: { tries: 7 } });
  await work();
  expect((await deliveries()).map(({ state }) => state)).toEqual(["WAITING", "GIVEN_UP"]);
  expect((await held()).stop).toBeNull();
  await db.webhook.update({ where: { id }, data: { failingSince: new Date(Date.now() - DAY) } });
  await letTimePass();
  await work();
  expect((await deliveries()).map(({ state }) => state)).toEqual(["GIVEN_UP", "GIVEN_UP"]);
  expect(await held()).toMatchObject({ stop: "FAILING", isOn: true });
  await makeItem(tracker);
  await work();
  expect(await deliveries()).toHaveLength(2);
});

test("a receiver that wants no more is told nothing more", async () => {
  const { tracker, received, held, deliveries } = await receiving([410]);
  await makeItem(tracker);
  await makeItem(tracker);
  await work();
  expect(received).toHaveLength(1);
  expect((await deliveries()).map(({ state }) => state)).toEqual(["GIVEN_UP", "GIVEN_UP"]);
  expect(await held()).toMatchObject({ stop: "GONE" });
});

test("whichever call to the database a worker dies at, the message is sent under one name until it is noted", async () => {
  const { tracker, received, deliveries } = await receiving();
  let sentTwice = 0;
  for (let [nth, isHit] = [1, true]; isHit; nth += 1) {
    await makeItem(tracker);
    await handOutAll();
    const before = received.length;
    ({ isHit } = await withFault("UNSENT", nth, async () => (await webhooks.claim())?.()));
    await letTimePass();
    await work();
    expect((await deliveries()).at(-1)).toMatchObject({ state: "DELIVERED" });
    expect(new Set(idsOf(received.slice(before))).size).toBe(1);
    if (received.length - before === 2) sentTwice += 1;
  }
  expect(sentTwice).toBeGreaterThan(2);
});

test("of one webhook two messages are under way at a time, and no two workers have the same", async () => {
  const [first, second] = [await receiving(), await receiving()];
  for (let n = 0; n < 3; n++) for (const { tracker } of [first, second]) await makeItem(tracker);
  await handOutAll();
  const claimed: Awaited<ReturnType<typeof claimDelivery>>[] = [];
  for (let n = 0; n < 6; n++) claimed.push(await claimDelivery());
  const had = claimed.filter((one) => one !== null);
  expect(had.map(({ webhookId }) => webhookId).toSorted()).toEqual([first.id, first.id, second.id, second.id]);
  expect(new Set(had.map(({ id }) => id)).size).toBe(4);
});

test("two workers send each message once", async () => {
  const { tracker, received, deliveries } = await receiving();
  const faults: unknown[] = [];
  const workers = [1, 2].map(() => startWorker(CONSUMERS, (fault) => faults.push(fault), 50));
  try {
    for (let n = 0; n < 8; n++) await makeItem(tracker);
    const areDone = async () =>
      expect((await deliveries()).filter(({ state }) => state === "DELIVERED")).toHaveLength(8);
    await vi.waitFor(areDone, { timeout: 30_000, interval: 50 });
  } finally {
    await Promise.all(workers.map(({ stop }) => stop()));
  }
  expect([received.length, new Set(idsOf(received)).size, faults]).toEqual([8, 8, []]);
});

test("a new secret signs at once, and the one before it for a day more", async () => {
  const { id, tracker, secret, received } = await receiving();
  const renewed = await renewWebhookSecret(testEditor, id);
  const verified = (held: string) => {
    const { body, headers } = received.at(-1)!;
    return () => new Webhook(held).verify(body, headers as Record<string, string>);
  };
  await makeItem(tracker);
  await work();
  for (const held of [secret, renewed]) expect(verified(held)).not.toThrow();
  await db.webhook.update({ where: { id }, data: { earlierUntil: new Date(0) } });
  await makeItem(tracker);
  await work();
  expect(verified(renewed)).not.toThrow();
  expect(verified(secret)).toThrow("No matching signature");
});

test("where the site's own secret was changed nothing is sent unsigned, and the attempt says why", async () => {
  const { id, tracker, received } = await receiving();
  await makeItem(tracker);
  vi.stubEnv("SIGNPOST_SECRET", "another secret, as after a restore on a new machine");
  await work();
  const attempt = await db.webhookAttempt.findFirstOrThrow({ where: { delivery: { webhookId: id } } });
  expect([received.length, attempt.fault]).toEqual([0, expect.stringContaining("Give the webhook a new one")]);
});

test("what was sent can be sent again, under its name, and not where the webhook is off", async () => {
  const { id, tracker, received, deliveries } = await receiving();
  await makeItem(tracker);
  await work();
  const [delivery] = await deliveries();
  await sendAgain(testEditor, id, delivery!.id);
  await work();
  expect(idsOf(received)).toEqual([delivery!.id, delivery!.id]);
  await db.webhook.update({ where: { id }, data: { isOn: false } });
  await expect(sendAgain(testEditor, id, delivery!.id)).rejects.toThrow("Turn it on first");
  await expect(sendAgain(testEditor, id + 1, delivery!.id)).rejects.toThrow("no such delivery");
});

test("neither a secret nor what an address hides stands in the ledger, and what ended a month ago is forgotten", async () => {
  const { id, secret, tracker, deliveries } = await receiving([204], { address: "https://hooks.example/hidden-part" });
  const renewed = await renewWebhookSecret(testEditor, id);
  const { webhookOf } = await import("./read");
  const { seen } = (await webhookOf(id))!;
  await editWebhook(testEditor, id, { tracker: "", extent: "LEVELS", on: "yes", reason: "Less.", seen });
  const kept = await db.ledgerPayload.findMany({ where: { entry: { subject: `webhooks/${id}` } } });
  expect(kept).toHaveLength(3);
  for (const hidden of [secret, renewed, "hidden-part"])
    expect(JSON.stringify(kept.map(({ after }) => after))).not.toContain(hidden);
  await expect(db.webhook.update({ where: { id }, data: { address: "https://other.example/" } })).rejects.toThrow();

  await db.webhook.update({ where: { id }, data: { onlyLevels: false } });
  await makeItem(tracker);
  await handOutAll();
  await db.webhookDelivery.updateMany({
    where: { webhookId: id },
    data: { state: "GIVEN_UP", endedAt: new Date(Date.now() - 31 * DAY) },
  });
  await makeItem(tracker);
  await handOutAll();
  expect((await deliveries()).map(({ state }) => state)).toEqual(["WAITING"]);
});
