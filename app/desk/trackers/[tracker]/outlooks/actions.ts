"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { outlookInput, resultInput } from "@/lib/outlooks/input";
import { recordOutlook, settleOutlook } from "@/lib/outlooks/write";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";
import { numberIn } from "../../numbered";

export async function makeOutlook(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, outlookInput, (input) =>
    recordOutlook(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/outlooks#outlook-${value.number}`);
}

export async function tellResult(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  // What is bound to an action comes back from the browser, and may be anything.
  const outlook = numberIn(String(number));
  const { refusal } = await answer(form, resultInput, (input) =>
    settleOutlook(editor, tracker, outlook, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/outlooks#outlook-${outlook}`);
}
