"use server";

import { redirect } from "next/navigation";
import { approveVersion } from "@/lib/approvals/write";
import { approvalInput } from "@/lib/drafts/input";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../answer";
import { numberIn } from "../../../numbered";

export async function approveItem(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const item = numberIn(String(number));
  const { refusal } = await answer(form, approvalInput, (seen) =>
    approveVersion(editor, tracker, item, seen, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${item}`);
}
