"use server";

import { redirect } from "next/navigation";
import { evidenceEditInput, evidenceInput, retractionInput } from "@/lib/evidence/input";
import { editEvidence, recordEvidence, retractEvidence } from "@/lib/evidence/write";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";
import { numberIn } from "../../numbered";

export async function fileItem(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, evidenceInput, (input) =>
    recordEvidence(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${value.number}?saved=${value.version}`);
}

export async function editItem(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  // What is bound to an action comes back from the browser, and may be anything.
  const item = numberIn(String(number));
  const { refusal, value } = await answer(form, evidenceEditInput, (input) =>
    editEvidence(editor, tracker, item, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${item}?saved=${value.version}`);
}

export async function retractItem(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const item = numberIn(String(number));
  const { refusal, value } = await answer(form, retractionInput, (input) =>
    retractEvidence(editor, tracker, item, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${item}?saved=${value.version}`);
}
