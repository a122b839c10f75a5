import "server-only";
import type { z } from "zod";
import { type Release, releaseBy } from "@/lib/approvals/write-release";
import { assessmentInput } from "@/lib/assessments/input";
import { addAssessment } from "@/lib/assessments/write";
import type { Editor } from "@/lib/editor";
import { evidenceEditInput, evidenceInput, retractionInput } from "@/lib/evidence/input";
import { addItem, changeItem, withdrawItem } from "@/lib/evidence/write-released";
import { accepted, type FormValues } from "@/lib/form";
import { type Writing, writing } from "@/lib/ledger/write";
import type { DraftKind, SeenDraft, Work } from "./rules";
import { closeDraft } from "./write";

/** What came of it: the number of the item with its version, or of the judgement, where there are none. */
export type Published = { number: number; version: number | null };

type Publish = (open: Writing, release: Release, subject: string, values: FormValues) => Promise<Published>;

/** Reads what was typed and publishes what it says. */
function as<S extends z.ZodType>(
  input: S,
  publish: (open: Writing, release: Release, subject: string, read: z.output<S>) => Promise<Published>,
): Publish {
  return (open, release, subject, values) => publish(open, release, subject, accepted(input, values));
}

const PUBLISH: Record<DraftKind, Publish> = {
  NEW_EVIDENCE: as(evidenceInput, (open, release, _subject, item) => addItem(open, release, item)),
  EVIDENCE_EDIT: as(evidenceEditInput, (open, release, item, edit) => changeItem(open, release, Number(item), edit)),
  EVIDENCE_RETRACTION: as(retractionInput, (open, release, item, why) =>
    withdrawItem(open, release, Number(item), why),
  ),
  ASSESSMENT: as(assessmentInput, async (open, release, indicator, judgement) => {
    return { ...(await addAssessment(open, release, indicator, judgement)), version: null };
  }),
};

/** Publishes what was typed. Throws `Refused` where it cannot be. */
export function publishWork(open: Writing, release: Release, work: Work, values: FormValues): Promise<Published> {
  return PUBLISH[work.kind](open, release, work.subject ?? "", values);
}

interface Sent {
  draft: SeenDraft;
  asksForReview: boolean;
  submission: string | undefined;
}

/** Publishes what was typed on the editor's own word; the draft behind it ends with that. */
export function publishAlone(editor: Editor, work: Work, values: FormValues, sent: Sent): Promise<Published> {
  return writing(
    editor,
    async (open) => {
      const release = await releaseBy(open.tx, editor, work.tracker, sent.asksForReview);
      await closeDraft(open.tx, editor, sent.draft);
      return publishWork(open, release, work, values);
    },
    { submission: sent.submission },
  );
}
