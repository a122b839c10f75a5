"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { indicatorEditInput, indicatorInput, retirementInput } from "@/lib/indicators/input";
import { addIndicator, editIndicator, retireIndicator } from "@/lib/indicators/write-frame";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";

/** After its description an indicator needs its rules. */
export async function beginIndicator(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, indicatorInput, (input) =>
    addIndicator(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/indicators/${value.slug}/codebook/edit`);
}

export async function changeIndicator(
  tracker: string,
  slug: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, indicatorEditInput, (input) =>
    editIndicator(editor, tracker, slug, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/indicators/${slug}`);
}

export async function retire(
  tracker: string,
  slug: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, retirementInput, (input) =>
    retireIndicator(editor, tracker, slug, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/indicators/${slug}`);
}
