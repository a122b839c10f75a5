import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Work } from "@/lib/drafts/rules";
import { handInDraft, saveDraft, takeBackDraft } from "@/lib/drafts/write";
import { approveDraft } from "@/lib/drafts/write-approval";
import { publishAlone, publishWork } from "@/lib/drafts/write-publish";
import { rehearse } from "@/lib/drafts/write-rehearsal";
import { type Editor, proven } from "@/lib/editor";
import { recordEvidence } from "@/lib/evidence/write";
import { verifyLedger } from "@/lib/ledger/read";
import { writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { evidenceOf, typedForm } from "@/lib/testing/evidence-form";
import { makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { portionIn } from "@/lib/testing/portion";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker } from "@/lib/testing/tracker-record";
import { unreviewedWaiting } from "./read-waiting";
import { approveAssessment, approveVersion } from "./write";

let ada: Editor;
let rae: Editor;
let roy: Editor;

beforeAll(async () => {
  [ada, rae, roy] = [await makeEditor("Ada"), await makeEditor("Rae", "REVIEWER"), await makeEditor("Roy", "ADMIN")];
});

/** What an editor handed in, in a tracker that takes two persons. */
async function makeHandedIn(author = ada, changes = {}) {
  const tracker = await makeTracker({ publishing: "SECOND_PERSON" });
  const work: Work = { tracker: tracker.slug, kind: "NEW_EVIDENCE", subject: null };
  const values = typedForm(changes);
  const draft = await handInDraft(author, work, { id: randomUUID(), version: 0 }, values);
  const approve = (editor: Editor, version = draft.version) =>
    approveDraft(editor, tracker.slug, draft.id, { version, note: null });
  return { tracker, work, values, draft, approve };
}

const versionsIn = (trackerId: number) =>
  db.evidenceVersion.findMany({ where: { trackerId }, include: { approval: true } });

test("what is approved is published in its author's name, with the approval, and the draft is gone", async () => {
  const { tracker, draft, approve } = await makeHandedIn();
  expect(await approve(rae)).toEqual({ number: 1, version: 1 });
  const [version] = await versionsIn(tracker.id);
  expect(version).toMatchObject({
    state: "PUBLISHED",
    signedAs: "Ada",
    authorId: ada.id,
    approval: { signedAs: "Rae" },
  });
  expect(await db.draft.count({ where: { id: draft.id } })).toBe(0);
  const entries = await db.ledgerEntry.findMany({ orderBy: { sequence: "desc" }, take: 2 });
  expect(entries.map(({ what, who, subject }) => [what, who, subject])).toEqual([
    ["approve", rae.id, `${tracker.slug}/evidence/1/versions/1/approval`],
    ["recordEvidence", rae.id, `${tracker.slug}/evidence/1`],
  ]);
});

describe("an author does not approve their own", () => {
  test("as a reviewer, or as an administrator", async () => {
    const { approve } = await makeHandedIn(roy);
    expect((await refusalOf(approve(roy))).errors.form).toMatch(/^Nobody approves what they wrote/);
  });

  test("after becoming a reviewer in between", async () => {
    const { approve } = await makeHandedIn();
    const promoted = proven({ id: ada.id, signedAs: "Ada", role: "REVIEWER" });
    expect((await refusalOf(approve(promoted))).errors.form).toMatch(/^Nobody approves what they wrote/);
  });

  test("nor what they published to be reviewed later", async () => {
    const { tracker, work, values } = await makeHandedIn();
    const sent = { draft: { id: randomUUID(), version: 0 }, asksForReview: true, submission: undefined };
    await publishAlone(rae, work, values, sent);
    const refused = await refusalOf(approveVersion(rae, tracker.slug, 1, { version: 1, note: null }));
    expect(refused.errors.form).toMatch(/^Nobody approves what they wrote/);
    expect((await unreviewedWaiting(rae, portionIn(tracker))).lines).toEqual([]);
    expect((await unreviewedWaiting(roy, portionIn(tracker))).lines).toHaveLength(1);
  });
});

test("an editor does not approve, and learns of no draft of another's", async () => {
  const { approve } = await makeHandedIn(rae);
  await expect(approve(ada)).rejects.toThrow(Absent);
});

test("of two reviewers who approve at once one does, and the other is told", async () => {
  const { tracker, approve } = await makeHandedIn();
  const all = await Promise.allSettled([approve(rae), approve(roy)]);
  expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refused[0]).toBeInstanceOf(Refused);
  expect(await versionsIn(tracker.id)).toHaveLength(1);
});

test("a retraction is not published before a second person has seen it, whatever a request asks for", async () => {
  const tracker = await makeTracker({ publishing: "SECOND_PERSON" });
  await makeItem(tracker);
  const work: Work = { tracker: tracker.slug, kind: "EVIDENCE_RETRACTION", subject: "1" };
  const values = { version: ["1"], reason: ["It was a drill."] };
  const sent = { draft: { id: randomUUID(), version: 0 }, asksForReview: true, submission: undefined };
  const refused = await refusalOf(publishAlone(ada, work, values, sent));
  expect(refused.errors.form).toMatch(/^A retraction is published once a second person has seen it/);
  expect(await versionsIn(tracker.id)).toHaveLength(1);
});

test("what was taken back and changed meanwhile is not approved", async () => {
  const { tracker, work, draft, approve } = await makeHandedIn();
  await takeBackDraft(ada, tracker.slug, draft);
  await refusalOf(approve(rae));
  const saved = await saveDraft(ada, work, { id: draft.id, version: 2 }, typedForm({ headline: "Something else" }));
  await refusalOf(approve(rae, saved.version));
  const again = await handInDraft(ada, work, saved, typedForm({ headline: "Something else" }));
  expect((await refusalOf(approve(rae))).errors.form).toMatch(/^The draft has changed since you opened this page/);
  await approve(rae, again.version);
  expect(await versionsIn(tracker.id)).toMatchObject([{ headline: "Something else" }]);
});

test("what can no longer be published is refused in words that the reviewer can send on", async () => {
  const { tracker, values, approve } = await makeHandedIn();
  await makeItem(tracker, { url: values.url?.[0], occurred: "2026-08-20" });
  expect((await refusalOf(approve(rae))).errors).toEqual({
    form: "It cannot be published as it is. An item with this address, or with this day and headline, is already there. Send it back with a word on this.",
  });
});

test("the database itself refuses what no second person approved", async () => {
  const { tracker, work, values } = await makeHandedIn();
  await refusalOf(recordEvidence(ada, tracker.slug, evidenceOf()));
  const release = {
    tracker: { ...tracker, publishing: "SECOND_PERSON" },
    by: ada,
    state: "PUBLISHED",
    isApproved: true,
  } as const;
  await expect(writing(ada, (open) => publishWork(open, release, work, values))).rejects.toThrow(
    /second person approves/,
  );
  expect(await versionsIn(tracker.id)).toEqual([]);
});

test("an urgent item is published at once, and reviewed later", async () => {
  const { tracker, work, values } = await makeHandedIn();
  const sent = { draft: { id: randomUUID(), version: 0 }, asksForReview: true, submission: undefined };
  await publishAlone(ada, work, values, sent);
  expect(await versionsIn(tracker.id)).toMatchObject([{ state: "PUBLISHED_NEEDS_REVIEW", approval: null }]);
  const seen = { version: 1, note: "Seen." };
  expect((await refusalOf(approveVersion(ada, tracker.slug, 1, seen))).errors.form).toBe(
    "Your role does not allow this.",
  );
  await approveVersion(rae, tracker.slug, 1, seen);
  expect((await refusalOf(approveVersion(roy, tracker.slug, 1, seen))).errors.form).toBe("Rae reviewed it already.");
});

test("a judgement is reviewed later as well, once", async () => {
  const tracker = await makeTracker();
  const { number } = await makeAssessment(tracker, "missile-tests", { state: "PUBLISHED_NEEDS_REVIEW" });
  const approve = (editor: Editor) => approveAssessment(editor, tracker.slug, "missile-tests", number, null);
  const all = await Promise.allSettled([approve(rae), approve(roy)]);
  expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const plain = await makeAssessment(tracker, "missile-tests");
  const refused = await refusalOf(approveAssessment(rae, tracker.slug, "missile-tests", plain.number, null));
  expect(refused.errors.form).toBe("It does not wait for a review.");
});

test("a rehearsal sees what would be published and writes nothing", async () => {
  const { tracker, work, values } = await makeHandedIn();
  const before = await db.ledgerEntry.count();
  const author = { id: ada.id, signedAs: "Ada" };
  const seen = await rehearse(
    rae,
    work,
    author,
    values,
    ({ number }) =>
      db.$queryRaw<{ headline: string }[]>`
      SELECT v.headline FROM evidence_version v JOIN evidence e ON e.id = v.evidence_id
      WHERE e.tracker_id = ${tracker.id} AND e.number = ${number}`,
  );
  expect(seen).toEqual([{ headline: values.headline?.[0] }]);
  expect([await versionsIn(tracker.id), await db.ledgerEntry.count()]).toEqual([[], before]);
});

test("the ledger holds after all of them", async () => {
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});
