"use server";

import { redirect } from "next/navigation";
import { codebookInput } from "@/lib/codebooks/input";
import { reviseCodebook } from "@/lib/codebooks/write";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../answer";

export async function reviseRules(
  tracker: string,
  indicator: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, codebookInput, (input) =>
    reviseCodebook(editor, tracker, indicator, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/trackers/${tracker}/codebook#${indicator}`);
}
