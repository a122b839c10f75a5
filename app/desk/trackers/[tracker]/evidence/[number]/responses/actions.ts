"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { responseInput, withdrawalInput } from "@/lib/responses/input";
import { linkResponse, withdrawResponse } from "@/lib/responses/write";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../answer";
import { numberIn } from "../../../../numbered";

export async function linkToMove(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const item = numberIn(String(number));
  const { refusal } = await answer(form, responseInput, (input) =>
    linkResponse(editor, String(tracker), item, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${item}#responses`);
}

export async function withdrawLink(
  tracker: string,
  number: number,
  response: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const item = numberIn(String(number));
  const nth = numberIn(String(response));
  const { refusal } = await answer(form, withdrawalInput, (input) =>
    withdrawResponse(editor, String(tracker), item, nth, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${item}#responses`);
}
