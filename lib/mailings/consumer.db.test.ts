import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addDays, dayOfMoment } from "@/lib/dates/days";
import { db } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/write";
import { feedOf } from "@/lib/feeds/read";
import type { FeedEntry } from "@/lib/feeds/rules";
import { applyImport } from "@/lib/import/write-run";
import { handOut } from "@/lib/outbox/write";
import { subscriptionOf } from "@/lib/subscriptions/read";
import { askFor, confirmSubscription, endByReader } from "@/lib/subscriptions/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { typedForm } from "@/lib/testing/evidence-form";
import { beingApplied } from "@/lib/testing/import-writes";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { type MailServer, openMailServer, tokenIn } from "@/lib/testing/mail-server";
import { makeEditor } from "@/lib/testing/person-record";
import { makeSubscription } from "@/lib/testing/subscription-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { claimMail, mail } from "./consumer";

const SLUG = "missile-tests";
const TODAY = dayOfMoment(new Date());

let server: MailServer;
const refused = new Map<string, number>();

beforeAll(async () => {
  server = await openMailServer({ refuses: (address) => refused.get(address) });
});
afterAll(() => server.close());

beforeEach(() => {
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("SIGNPOST_URL", "https://watch.example.org");
});

/** Hands out what was published, and sends all mail that is due at a moment. */
async function post(at?: Date): Promise<void> {
  while (await handOut(mail));
  const now = at ?? new Date();
  for (let deed = await claimMail(now); deed; deed = await claimMail(now)) await deed();
}

/** The moment at which the digest of a day to come has been made. */
const after = (days: number) => new Date(`${addDays(TODAY, days)}T06:30:00Z`);

async function entries({ slug }: TrackerRecord): Promise<FeedEntry[]> {
  return (await feedOf(slug, null, { onlyLevels: false, page: null }))!.entries;
}

/** A judgement of today that gives another level. */
const move = (tracker: TrackerRecord, level: "MOVING_AWAY" | "NO_MOVEMENT" | "SIGNS_OF_MOVEMENT", indicator = SLUG) =>
  makeAssessment(tracker, indicator, { level, effectiveOn: TODAY });

test("nothing is sent before the reader has confirmed, then each move once, in the words of the feed", async () => {
  const tracker = await makeTracker();
  const address = `reader-${tracker.slug}@readers.example`;
  await askFor(tracker.slug, { email: address, about: `indicator.${SLUG}`, kind: "LEVELS" }, "192.0.2.1");
  await move(tracker, "MOVING_AWAY");
  await post();
  const [asked, ...others] = server.to(address);
  expect([asked?.mail.subject, others]).toEqual(["Confirm your subscription to Missile tests", []]);
  const headers = (one = asked!) => Object.fromEntries(one.mail.headers.map(({ key, value }) => [key, value]));
  expect(headers()).toMatchObject({ "auto-submitted": "auto-generated" });
  expect(headers()).not.toHaveProperty("list-unsubscribe");

  await confirmSubscription(tokenIn(asked!));
  await move(tracker, "SIGNS_OF_MOVEMENT");
  await move(tracker, "MOVING_AWAY", "humanitarian-aid");
  await post();
  await post();
  const [, told, ...more] = server.to(address);
  expect(more).toEqual([]);
  const entry = (await entries(tracker)).find(({ title }) => title.startsWith("Missile tests: Signs"))!;
  expect(told!.mail.subject).toBe(entry.title);
  for (const { label, text } of entry.lines) expect(told!.mail.text).toContain(label ? `${label}: ${text}` : text);
  expect(told!.mail.text).toContain(`https://watch.example.org${entry.path}`);
  expect(told!.mail.html).toContain(`<a href="https://watch.example.org${entry.path}">`);
  const end = `https://watch.example.org/subscriptions/end?token=${tokenIn(told!)}`;
  expect(headers(told)).toMatchObject({
    from: "Signpost <signpost@watch.example.org>",
    "auto-submitted": "auto-generated",
    "list-id": `<${SLUG}.${tracker.slug}.signpost.watch.example.org>`,
    "list-unsubscribe": `<${end}>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    "message-id": expect.stringMatching(/^<[0-9a-f-]{36}@watch\.example\.org>$/),
  });
  expect(told!.from).toBe("signpost@watch.example.org");

  await endByReader(tokenIn(told!));
  expect(await subscriptionOf(tokenIn(asked!))).toMatchObject({ standing: "ENDED" });
  await move(tracker, "NO_MOVEMENT");
  await post(after(1));
  expect(server.to(address)).toHaveLength(2);
});

test("what is put down for an earlier day is no mail of its own, and the digest of the day says so", async () => {
  const tracker = await makeTracker();
  const { address } = await makeSubscription(tracker);
  await move(tracker, "MOVING_AWAY");
  await makeAssessment(tracker, SLUG, { level: "SIGNS_OF_MOVEMENT", effectiveOn: addDays(TODAY, -3) });
  // The same level as was held for its day: no move.
  await makeAssessment(tracker, SLUG, { level: "MOVING_AWAY", effectiveOn: TODAY });
  // So long ago that it fills a gap, though nothing newer stands.
  await makeAssessment(tracker, "humanitarian-aid", { level: "NO_MOVEMENT", effectiveOn: addDays(TODAY, -400) });
  await post();
  expect(server.to(address).map(({ mail }) => mail.subject)).toEqual([
    "Missile tests: Moving away (was Not yet rated)",
  ]);
  await post(after(1));
  const [, digest, ...more] = server.to(address);
  expect(more).toEqual([]);
  expect(digest!.mail.subject).toMatch(/: 2 assessments$/);
  expect(digest!.mail.text).toMatch(/Missile tests: Signs of movement[^\n]*\. It is put down for an earlier day/);
  expect(digest!.mail.text).toContain("Humanitarian aid: No movement (was Not yet rated), from");
});

test("many moves in a day come one by one up to ten, and the others in one digest", async () => {
  const tracker = await makeTracker();
  const { address } = await makeSubscription(tracker, { indicator: SLUG });
  for (let n = 0; n < 12; n++) await move(tracker, n % 2 === 0 ? "MOVING_AWAY" : "NO_MOVEMENT");
  await post();
  expect(server.to(address)).toHaveLength(10);
  await post(after(1));
  expect(server.to(address)).toHaveLength(11);
  expect(server.to(address).at(-1)!.mail.subject).toBe("Missile tests: 2 assessments");
});

test("a digest tells what the feed tells of its period, once, and is none where nothing happened", async () => {
  const tracker = await makeTracker();
  const [daily, weekly] = [
    await makeSubscription(tracker, { kind: "DAILY" }),
    await makeSubscription(tracker, { kind: "WEEKLY" }),
  ];
  const wrong = await makeItem(tracker, { headline: "Nine fired", occurred: TODAY });
  const gone = await makeItem(tracker, { headline: "Gone", occurred: addDays(TODAY, -400) });
  await correctItem(tracker, wrong, { headline: "Ten fired" }, "It was misread.");
  await retractItem(tracker, gone, "The source withdrew it.");
  await makeAssessment(tracker, SLUG, { level: "MOVING_AWAY", effectiveOn: TODAY, cites: [wrong] });
  await makeItem(tracker, { headline: "It waits", occurred: TODAY, state: "PUBLISHED_NEEDS_REVIEW" });
  await post();
  await post(after(1));
  await post(after(2));
  const told = server.to(daily.address);
  expect(told).toHaveLength(1);
  const { subject, text = "" } = told[0]!.mail;
  expect(subject).toMatch(/: 1 assessment, 3 items, 1 correction, 1 retraction$/);
  for (const { title, path } of await entries(tracker)) {
    expect(text).toContain(title.replace(" (was Not yet rated)", ""));
    expect(text).toContain(`https://watch.example.org${path}`);
  }
  expect(text).toMatch(/Filed late\n=+\n\nRetracted: Gone/);
  expect(text).toMatch(/It waits \(.*\)\. It was published before a second person looked at it/);
  await post(after(8));
  expect(server.to(weekly.address).map(({ mail }) => mail.subject)).toEqual([subject]);
  expect(server.to(daily.address)).toHaveLength(1);
  const digest = { subscriptionId: weekly.id, thing: { startsWith: "digest/" } };
  const { until } = await db.mailing.findFirstOrThrow({ where: digest });
  expect(until?.toUTCString()).toMatch(/^Mon, .* 00:00:00 GMT$/);
});

test("a digest is about what was subscribed to, and about nothing from before it was confirmed", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "Before" });
  const own = { kind: "DAILY", confirmedAt: new Date(Date.now() + 1) } as const;
  await db.theme.create({ data: { trackerId: tracker.id, slug: "other", title: "Another theme", position: 1 } });
  const [aid, all, other] = [
    await makeSubscription(tracker, { ...own, indicator: "humanitarian-aid" }),
    await makeSubscription(tracker, { ...own, theme: "theme" }),
    await makeSubscription(tracker, { ...own, theme: "other" }),
  ];
  await db.$queryRaw`SELECT pg_sleep(0.01)::text`;
  await makeItem(tracker, { headline: "On tests" });
  const moved = await makeItem(tracker, { headline: "At first" });
  await makeItem(tracker, { headline: "On aid", bearings: { "humanitarian-aid": "TOWARD" } });
  await correctItem(tracker, moved, { headline: "On both", bearings: { [SLUG]: "AWAY", "humanitarian-aid": "AWAY" } });
  const work = { tracker: tracker.slug, kind: "NEW_EVIDENCE", subject: null } as const;
  await saveDraft(await makeEditor("Ada"), work, { id: randomUUID(), version: 0 }, typedForm({ headline: "Secret" }));
  await post(after(1));
  const textTo = (address: string) => server.to(address).map(({ mail }) => mail.text ?? "");
  const [[onAid = ""], [onAll = ""]] = [textTo(aid.address), textTo(all.address)];
  expect(textTo(other.address)).toEqual([]);
  expect(["On aid", "On both", "On tests", "Before", "Secret"].map((one) => onAid.includes(one))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(["On aid", "On both", "On tests", "Before", "Secret"].map((one) => onAll.includes(one))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("what was imported is one line", async () => {
  const tracker = await makeTracker();
  const [daily, levels] = [await makeSubscription(tracker, { kind: "DAILY" }), await makeSubscription(tracker)];
  await applyImport(await makeEditor("Ada", "ADMIN"), await beingApplied(await makeEditor("Bo", "ADMIN"), tracker));
  await makeItem(tracker, { headline: "By hand" });
  await post(after(1));
  const [digest] = server.to(daily.address);
  expect(digest!.mail.subject).toMatch(/: 3 items$/);
  expect(digest!.mail.text).toMatch(/Imported\n=+\n\n2 items were imported\./);
  expect(digest!.mail.text).toContain("By hand");
  expect(server.to(levels.address)).toEqual([]);
});

test("after days without a mail server one digest tells of all of them", async () => {
  const tracker = await makeTracker();
  const { address } = await makeSubscription(tracker, { kind: "DAILY" });
  vi.stubEnv("SMTP_URL", "");
  await makeItem(tracker, { headline: "In the dark" });
  await post(after(3));
  vi.stubEnv("SMTP_URL", server.url);
  await post(after(5));
  expect(server.to(address).map(({ mail }) => mail.subject)).toEqual([expect.stringMatching(/: 1 item$/)]);
});

test("a mailbox that refuses mail three times for good is sent no more, and forgotten; others are served", async () => {
  const tracker = await makeTracker();
  const [gone, there] = [await makeSubscription(tracker), await makeSubscription(tracker)];
  refused.set(gone.address, 550);
  for (const level of ["MOVING_AWAY", "NO_MOVEMENT", "MOVING_AWAY", "NO_MOVEMENT"] as const) {
    await move(tracker, level);
    await post();
  }
  expect(server.to(there.address)).toHaveLength(4);
  const { ended, address, mailings } = await db.subscription.findUniqueOrThrow({
    where: { id: gone.id },
    include: { mailings: { where: { thing: { not: "confirmation" } } } },
  });
  expect([ended, address]).toEqual(["REFUSED", null]);
  expect(mailings.map(({ state, fault }) => [state, fault])).toEqual(Array(3).fill(["REFUSED", "550 RCPT TO"]));
});

test("a mailbox that is full for the time being is tried again, later and later, and not told twice", async () => {
  const tracker = await makeTracker();
  const { address, id } = await makeSubscription(tracker);
  refused.set(address, 452);
  await move(tracker, "MOVING_AWAY");
  const now = new Date();
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  await post(now);
  await post(later(0.5));
  await post(later(1.5));
  const waiting = { subscriptionId: id, thing: { not: "confirmation" } };
  const mailing = await db.mailing.findFirstOrThrow({ where: waiting });
  expect(mailing).toMatchObject({ state: "WAITING", attempts: 2, fault: "452 RCPT TO" });
  refused.delete(address);
  await post(later(2));
  expect(server.to(address)).toEqual([]);
  await post(later(4));
  await post(later(10));
  expect(server.to(address)).toHaveLength(1);
});

test("while the mail server is down all mail waits, is not counted as tried, and is sent once it is up", async () => {
  const tracker = await makeTracker();
  const { address, id } = await makeSubscription(tracker);
  await move(tracker, "MOVING_AWAY");
  while (await handOut(mail));
  const now = after(20);
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  const deed = await claimMail(now);
  await expect(deed!()).rejects.toThrow("The mail server of SMTP_URL cannot be used (ESOCKET CONN).");
  expect(await claimMail(now)).toBeNull();
  const waiting = await db.mailing.findMany({ where: { subscriptionId: id, state: "WAITING" } });
  expect(waiting.map(({ attempts }) => attempts)).toEqual(waiting.map(() => 0));
  vi.stubEnv("SMTP_URL", server.url);
  await post(new Date(now.getTime() + 120_000));
  expect(server.to(address)).toHaveLength(1);
});
