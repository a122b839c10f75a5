"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { reviewInput } from "@/lib/reviews/input";
import { recordReview } from "@/lib/reviews/write";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../answer";

export async function confirmUnchanged(
  tracker: string,
  indicator: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, reviewInput, (input) =>
    recordReview(editor, tracker, indicator, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/indicators/${indicator}#review-${value.number}`);
}
