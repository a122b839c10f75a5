import "server-only";
import { z } from "zod";
import { seenDraftInput, workInput } from "@/lib/drafts/input";
import { draftAddress, type SeenDraft, WAYS, type Work } from "@/lib/drafts/rules";
import { handInDraft, Superseded, saveDraft } from "@/lib/drafts/write";
import { publishAlone } from "@/lib/drafts/write-publish";
import { rehearse } from "@/lib/drafts/write-rehearsal";
import type { Editor } from "@/lib/editor";
import { accepted, type Outcome, submissionKey } from "@/lib/form";
import { formValues } from "@/lib/form-values";
import { Absent } from "@/lib/refusal";
import { isCodeOf } from "@/lib/scales/rules";
import { answer } from "./answer";

/** Does with a form what its button asks for; the value is where to go on. */
export async function sendWriting(editor: Editor, bound: unknown, form: FormData): Promise<Outcome<string>> {
  let spare: string | null = null;
  const outcome = await answer(form, z.unknown(), async () => {
    try {
      return await carryOut(editor, bound, form);
    } catch (error) {
      if (error instanceof Superseded) spare = error.spare;
      throw error;
    }
  });
  if (outcome.refusal === null || spare === null) return outcome;
  const values = { ...outcome.refusal.values, draft: [spare], draftVersion: ["0"] };
  return { refusal: { ...outcome.refusal, values } };
}

async function carryOut(editor: Editor, bound: unknown, form: FormData): Promise<string> {
  const reading = workInput.safeParse(bound);
  if (!reading.success) throw new Absent("such form");
  const work = reading.data;
  const values = formValues(form);
  const { draft: id, draftVersion: version } = accepted(seenDraftInput, values);
  const draft = { id, version };
  const way = values.way?.[0] ?? "";
  switch (isCodeOf(WAYS, way) ? way : "PUBLISH") {
    case "SAVE": {
      const saved = await saveDraft(editor, work, draft, values);
      return `${draftAddress(work.tracker, id)}?saved=${saved.version}`;
    }
    case "PREVIEW":
      await saveDraft(editor, work, draft, values);
      return `${draftAddress(work.tracker, id)}/preview`;
    case "HAND_IN":
      await rehearse(editor, work, editor, values, async () => null);
      await handInDraft(editor, work, draft, values);
      return draftAddress(work.tracker, id);
    case "PUBLISH":
      return published(editor, work, draft, form, values.forReview?.[0] === "yes");
    case "PUBLISH_FOR_REVIEW":
      return published(editor, work, draft, form, true);
  }
}

async function published(editor: Editor, work: Work, draft: SeenDraft, form: FormData, asksForReview: boolean) {
  const sent = { draft, asksForReview, submission: submissionKey(form) };
  const { number, version } = await publishAlone(editor, work, formValues(form), sent);
  if (work.kind === "ASSESSMENT") return `/trackers/${work.tracker}/indicators/${work.subject}`;
  return `/desk/trackers/${work.tracker}/evidence/${number}?saved=${version}`;
}
