"use server";

import { redirect } from "next/navigation";
import { checkInput } from "@/lib/checks/input";
import { recordCheck } from "@/lib/checks/write";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../answer";

export async function fileCheck(
  tracker: string,
  indicator: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, checkInput, async (input) => {
    const { number } = await recordCheck(editor, tracker, indicator, input, submissionKey(form));
    return { number, isReviewNext: input.next.includes("review") };
  });
  if (refusal) return refusal;
  const { number, isReviewNext } = value;
  if (isReviewNext) redirect(`/desk/trackers/${tracker}/indicators/${indicator}/reviews/new?check=${number}`);
  redirect(`/trackers/${tracker}/indicators/${indicator}#check-${number}`);
}
