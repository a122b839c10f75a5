"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { sourceEditInput, sourceInput, sourceMergeInput, sourceRatingInput } from "@/lib/sources/input";
import { editSource, mergeSource, rateSource } from "@/lib/sources/write-changes";
import { introduceSource } from "@/lib/sources/write-new";
import { answer } from "../../answer";
import { numberIn } from "../../numbered";

export async function nameSource(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, sourceInput, (input) =>
    introduceSource(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/sources?saved=${value.id}`);
}

export async function describeSource(
  tracker: string,
  source: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, sourceEditInput, (input) =>
    editSource(editor, tracker, numberIn(String(source)), input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/sources?saved=${value.id}`);
}

export async function changeLetter(
  tracker: string,
  source: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, sourceRatingInput, (input) =>
    rateSource(editor, tracker, numberIn(String(source)), input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/sources?saved=${value.id}`);
}

export async function merge(
  tracker: string,
  source: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, sourceMergeInput, (input) =>
    mergeSource(editor, tracker, numberIn(String(source)), input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/sources?saved=${value.id}`);
}
