import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changesOwn, draftFor } from "@/lib/drafts/read";
import type { Work } from "@/lib/drafts/rules";
import { handInDraft } from "@/lib/drafts/write";
import { approveDraft } from "@/lib/drafts/write-approval";
import { publishAlone } from "@/lib/drafts/write-publish";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { typedForm } from "@/lib/testing/evidence-form";
import { makeEditor } from "@/lib/testing/person-record";
import { portionIn } from "@/lib/testing/portion";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker } from "@/lib/testing/tracker-record";
import { isOwnInPart } from "./read";
import { unreviewedWaiting } from "./read-waiting";
import { approveVersion } from "./write";

const OWN = /^Nobody approves what they wrote themselves, not even in part/;

let rae: Editor;
let roy: Editor;
let sue: Editor;
let slug: string;

beforeAll(async () => {
  [rae, roy, sue] = [
    await makeEditor("Rae", "REVIEWER"),
    await makeEditor("Roy", "ADMIN"),
    await makeEditor("Sue", "REVIEWER"),
  ];
});

/** Rae published the item, to be reviewed later. */
beforeEach(async () => {
  ({ slug } = await makeTracker({ publishing: "SECOND_PERSON" }));
  await publish(rae, { tracker: slug, kind: "NEW_EVIDENCE", subject: null }, typedForm());
});

const edit = (): Work => ({ tracker: slug, kind: "EVIDENCE_EDIT", subject: "1" });
const edited = (version: number, changes = {}) => ({
  ...typedForm({ summary: "They flew some 360 km.", change: "CORRECTION", reason: "A digit.", ...changes }),
  version: [String(version)],
});

function publish(editor: Editor, work: Work, values: Record<string, string[]>) {
  const draft = { id: randomUUID(), version: 0 };
  return publishAlone(editor, work, values, { draft, asksForReview: true, submission: undefined });
}

const approve = (editor: Editor, version: number) => approveVersion(editor, slug, 1, { version, note: null });
const waits = async (editor: Editor) => (await unreviewedWaiting(editor, portionIn({ slug }))).count > 0;

async function item() {
  const evidence = await db.evidence.findFirstOrThrow({
    where: { tracker: { slug }, number: 1 },
    include: { versions: { orderBy: { number: "asc" } } },
  });
  return { id: evidence.id, last: evidence.versions.at(-1)! };
}

test("an edit by another person lets nobody approve what is mostly their own", async () => {
  await publish(roy, edit(), edited(1));
  expect((await refusalOf(approve(rae, 2))).errors.form).toMatch(OWN);
  expect((await refusalOf(approve(roy, 2))).errors.form).toMatch(OWN);
  const { id } = await item();
  expect([await waits(rae), await waits(roy), await waits(sue)]).toEqual([false, false, true]);
  expect([await isOwnInPart(rae, id), await isOwnInPart(sue, id)]).toEqual([true, false]);
  await approve(sue, 2);
});

test("whose text a third person approved may approve what others make of it", async () => {
  await approve(sue, 1);
  await publish(roy, edit(), edited(1));
  expect(await waits(rae)).toBe(true);
  await approve(rae, 2);
});

test("nor by approving a colleague's draft on it", async () => {
  const draft = await handInDraft(roy, edit(), { id: randomUUID(), version: 0 }, edited(1));
  const seen = { version: draft.version, note: null };
  expect((await refusalOf(approveDraft(rae, slug, draft.id, seen))).errors.form).toMatch(OWN);
  expect((await item()).last.number).toBe(1);
  const [mine, hers] = [await draftFor(rae, slug, draft.id), await draftFor(sue, slug, draft.id)];
  expect([await changesOwn(rae, mine!), await changesOwn(sue, hers!)]).toEqual([true, false]);
  await approveDraft(sue, slug, draft.id, seen);
});

test("nor past the program: the database refuses it", async () => {
  await publish(roy, edit(), edited(1));
  const { last } = await item();
  const insert = writing(rae, ({ tx, enter }) =>
    enter("approve", null, async (place) => {
      const data = { versionId: last.id, note: null, reviewerId: rae.id ?? "", signedAs: "Rae", ...place };
      const { id } = await tx.approval.create({ data });
      return { subject: `${slug}/evidence/1/versions/2/approval`, after: ["approval", id], result: null };
    }),
  );
  await expect(insert).rejects.toThrow(/not even in part/);
  expect(await db.approval.count({ where: { versionId: last.id } })).toBe(0);
});
