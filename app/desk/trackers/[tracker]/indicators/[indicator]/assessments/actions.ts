"use server";

import { redirect } from "next/navigation";
import { assessmentInput } from "@/lib/assessments/input";
import { recordAssessment } from "@/lib/assessments/write";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../answer";

export async function assess(
  tracker: string,
  indicator: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, assessmentInput, (input) =>
    recordAssessment(editor, tracker, indicator, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/indicators/${indicator}`);
}
