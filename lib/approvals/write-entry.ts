import "server-only";
import type { Work } from "@/lib/drafts/rules";
import type { Published } from "@/lib/drafts/write-publish";
import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import { Refused } from "@/lib/refusal";
import { isOwnInPart } from "./read";

export const OWN_WORK = "Nobody approves what they wrote themselves, not even in part. Another reviewer has to.";

/** What was approved: an item by its number and version, or a judgement by its indicator and number. */
type Approve = (open: Writing, editor: Editor, work: Work, of: Published, note: string | null) => Promise<void>;

export const approvalOfVersion: Approve = async (open, editor, { tracker }, { number, version }, note) => {
  const where = { number: version ?? 0, evidence: { number, tracker: { slug: tracker } } };
  const { id, evidenceId } = await open.tx.evidenceVersion.findFirstOrThrow({
    where,
    select: { id: true, evidenceId: true },
  });
  if (await isOwnInPart(editor, evidenceId, open.tx)) throw new Refused({ form: OWN_WORK });
  await enterApproval(
    open,
    editor,
    { versionId: id },
    `${tracker}/evidence/${number}/versions/${version}/approval`,
    note,
  );
};

export const approvalOfAssessment: Approve = async (open, editor, { tracker, subject }, { number }, note) => {
  const where = { number, indicator: { slug: subject ?? "", tracker: { slug: tracker } } };
  const { id } = await open.tx.assessment.findFirstOrThrow({ where, select: { id: true } });
  const place = `${tracker}/indicators/${subject}/assessments/${number}/approval`;
  await enterApproval(open, editor, { assessmentId: id }, place, note);
};

async function enterApproval(
  { tx, enter }: Writing,
  editor: Editor,
  of: { versionId: number } | { assessmentId: number },
  subject: string,
  note: string | null,
): Promise<void> {
  const { id: reviewerId, signedAs } = editor;
  if (reviewerId === null) throw new Refused({ form: "Only a person can approve." });
  await enter("approve", note, async (place) => {
    const data = { ...of, note, reviewerId, signedAs, ...place };
    const { id } = await tx.approval.create({ data, select: { id: true } });
    return { subject, after: ["approval", id], result: null };
  });
}
