"use server";

import { redirect } from "next/navigation";
import { approveAssessment } from "@/lib/approvals/write";
import { dissentInput } from "@/lib/dissents/input";
import { dissent } from "@/lib/dissents/write";
import { approvalInput } from "@/lib/drafts/input";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../../answer";
import { numberIn } from "../../../../../numbered";

export async function approveJudgement(
  tracker: string,
  indicator: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const nth = numberIn(String(number));
  const { refusal } = await answer(form, approvalInput.pick({ note: true }), ({ note }) =>
    approveAssessment(editor, tracker, indicator, nth, note, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/indicators/${indicator}/assessments/${nth}`);
}

export async function dissentFrom(
  tracker: string,
  indicator: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const nth = numberIn(String(number));
  const { refusal, value } = await answer(form, dissentInput, (input) =>
    dissent(editor, tracker, indicator, nth, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/indicators/${indicator}/assessments/${nth}#dissent-${value.number}`);
}
