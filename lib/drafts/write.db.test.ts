import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { NOTHING } from "@/lib/queue/rules";
import { Absent, NotAllowed } from "@/lib/refusal";
import { typedForm } from "@/lib/testing/evidence-form";
import { makeItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { portionIn } from "@/lib/testing/portion";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker } from "@/lib/testing/tracker-record";
import { draftFor } from "./read";
import { draftsInReview, draftsWaiting } from "./read-waiting";
import type { Work } from "./rules";
import { discardDraft, handInDraft, Superseded, saveDraft, sendBackDraft, takeBackDraft } from "./write";
import { publishAlone } from "./write-publish";

let ada: Editor;
let bo: Editor;
let reviewer: Editor;

beforeAll(async () => {
  [ada, bo, reviewer] = [await makeEditor("Ada"), await makeEditor("Bo"), await makeEditor("Rae", "REVIEWER")];
});

async function makeWork(): Promise<Work> {
  return { tracker: (await makeTracker()).slug, kind: "NEW_EVIDENCE", subject: null };
}

const unsaved = () => ({ id: randomUUID(), version: 0 });

test("a draft keeps what was typed, however wrong, and nothing of the form around it", async () => {
  const work = await makeWork();
  const typed = {
    headline: ["Ten missiles"],
    occurred: ["31.02."],
    "tags[]": ["a", "b"],
    way: ["SAVE"],
    submission: ["x"],
  };
  const saved = await saveDraft(ada, work, unsaved(), typed);
  const draft = await draftFor(ada, work.tracker, saved.id);
  expect(draft).toMatchObject({ version: 1, state: "DRAFT", isMine: true });
  expect(draft?.values).toEqual({ headline: ["Ten missiles"], occurred: ["31.02."], "tags[]": ["a", "b"] });
});

test("of two windows on one draft the second is refused, and can keep its text apart", async () => {
  const work = await makeWork();
  const first = await saveDraft(ada, work, unsaved(), { headline: ["One"] });
  await saveDraft(ada, work, first, { headline: ["Two"] });
  const refused = await refusalOf(saveDraft(ada, work, first, { headline: ["Three"] }));
  expect(refused).toBeInstanceOf(Superseded);
  await saveDraft(ada, work, { id: (refused as Superseded).spare, version: 0 }, { headline: ["Three"] });
  const drafts = await db.draft.findMany({ where: { tracker: { slug: work.tracker } }, orderBy: { createdAt: "asc" } });
  expect(drafts.map(({ values }) => values)).toEqual([{ headline: ["Two"] }, { headline: ["Three"] }]);
});

test("of 20 windows that save at once one is kept", async () => {
  const work = await makeWork();
  const first = await saveDraft(ada, work, unsaved(), {});
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, nth) => saveDraft(ada, work, first, { headline: [`${nth}`] })),
  );
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("another editor meets the same as where there is no draft, a reviewer meets the draft", async () => {
  const work = await makeWork();
  const { id, version } = await saveDraft(ada, work, unsaved(), { headline: ["Secret"] });
  expect(await draftFor(bo, work.tracker, id)).toBeNull();
  expect(await draftFor(bo, work.tracker, randomUUID())).toBeNull();
  expect(await draftFor(reviewer, work.tracker, id)).toMatchObject({ isMine: false });
  const other = await makeTracker();
  expect(await draftFor(ada, other.slug, id)).toBeNull();
  const seen = { id, version };
  await expect(discardDraft(bo, work.tracker, seen)).rejects.toThrow(Absent);
  await expect(takeBackDraft(bo, work.tracker, seen)).rejects.toThrow(Absent);
  await expect(sendBackDraft(bo, work.tracker, seen, "No.")).rejects.toThrow(NotAllowed);
  await expect(saveDraft(bo, work, seen, { headline: ["Mine"] })).rejects.toThrow(Superseded);
  expect((await draftFor(ada, work.tracker, id))?.values).toEqual({ headline: ["Secret"] });
  const here = portionIn({ slug: work.tracker });
  expect([await draftsWaiting(bo, here), await draftsInReview(bo, here)]).toEqual([NOTHING, NOTHING]);
});

test("what is in review is not changed by its author until it is taken back", async () => {
  const work = await makeWork();
  const handed = await handInDraft(ada, work, unsaved(), { headline: ["One"] });
  await expect(saveDraft(ada, work, handed, { headline: ["Two"] })).rejects.toThrow(Superseded);
  await refusalOf(discardDraft(ada, work.tracker, handed));
  const { lines } = await draftsInReview(reviewer, portionIn({ slug: work.tracker }));
  expect(lines.map(({ href }) => href)).toEqual([`/desk/trackers/${work.tracker}/drafts/${handed.id}`]);
  await takeBackDraft(ada, work.tracker, handed);
  await saveDraft(ada, work, { id: handed.id, version: 2 }, { headline: ["Two"] });
  await refusalOf(sendBackDraft(reviewer, work.tracker, handed, "Why?"));
});

test("what is sent back comes with the reviewer's words, and keeps them until it is handed in again", async () => {
  const work = await makeWork();
  const handed = await handInDraft(ada, work, unsaved(), { headline: ["One"] });
  await expect(sendBackDraft(ada, work.tracker, handed, "Mine.")).rejects.toThrow(NotAllowed);
  await sendBackDraft(reviewer, work.tracker, handed, "Which missiles?");
  const { lines } = await draftsWaiting(ada, portionIn({ slug: work.tracker }));
  expect(lines[0]?.note).toBe("Sent back: “Which missiles?”");
  const saved = await saveDraft(ada, work, { id: handed.id, version: 2 }, { headline: ["KN-23"] });
  expect(await draftFor(ada, work.tracker, handed.id)).toMatchObject({ state: "SENT_BACK", remark: "Which missiles?" });
  await handInDraft(ada, work, saved, { headline: ["KN-23"] });
  expect(await draftFor(ada, work.tracker, handed.id)).toMatchObject({ state: "IN_REVIEW", version: 4 });
});

test("a draft ends with its publication, unless it says something else by then", async () => {
  const work = await makeWork();
  const values = typedForm();
  const draft = await saveDraft(ada, work, unsaved(), values);
  const sent = { draft, asksForReview: false, submission: undefined };
  await saveDraft(ada, work, draft, { headline: ["Of the other window"] });
  await expect(publishAlone(ada, work, values, sent)).rejects.toThrow(Superseded);
  expect(await db.evidence.count({ where: { tracker: { slug: work.tracker } } })).toBe(0);
  await publishAlone(ada, work, values, { ...sent, draft: { ...draft, version: 2 } });
  expect(await draftFor(ada, work.tracker, draft.id)).toBeNull();
});

test("nobody's draft ends with the publication of another's", async () => {
  const work = await makeWork();
  const draft = await saveDraft(ada, work, unsaved(), { headline: ["Ada's"] });
  await publishAlone(bo, work, typedForm(), { draft, asksForReview: false, submission: undefined });
  expect(await draftFor(ada, work.tracker, draft.id)).not.toBeNull();
});

test("there is no draft about what is not there", async () => {
  const tracker = await makeTracker();
  await makeItem(tracker);
  const about = (work: Omit<Work, "tracker">) => saveDraft(ada, { tracker: tracker.slug, ...work }, unsaved(), {});
  await about({ kind: "EVIDENCE_EDIT", subject: "1" });
  await about({ kind: "ASSESSMENT", subject: "missile-tests" });
  for (const work of [
    { kind: "EVIDENCE_EDIT", subject: "2" },
    { kind: "EVIDENCE_EDIT", subject: "\0" },
    { kind: "ASSESSMENT", subject: "exchanges" },
    { kind: "ASSESSMENT", subject: null },
    { kind: "NEW_EVIDENCE", subject: "1" },
  ] as const) {
    await expect(about(work), work.subject ?? "null").rejects.toThrow(Absent);
  }
  const elsewhere = { tracker: "no-such-tracker", kind: "NEW_EVIDENCE", subject: null } as const;
  await expect(saveDraft(ada, elsewhere, unsaved(), {})).rejects.toThrow(Absent);
});

test.each([["a\u0000b"], ["\ud800"], ["x".repeat(500_000)]])(
  "what the database cannot hold is refused in words",
  async (text) => {
    const work = await makeWork();
    expect(Object.keys((await refusalOf(saveDraft(ada, work, unsaved(), { headline: [text] }))).errors)).toEqual([
      "form",
    ]);
  },
);
