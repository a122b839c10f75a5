"use server";

import { redirect } from "next/navigation";
import { copyInput } from "@/lib/copies/input";
import { keepCopy } from "@/lib/copies/write";
import type { Refusal } from "@/lib/form";
import { sentFile } from "@/lib/form-file";
import { requireEditor } from "@/lib/session";
import { answer } from "../../../../answer";
import { numberIn } from "../../../../numbered";

export async function keepFile(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const item = numberIn(String(number));
  const sent = await sentFile(form, "file");
  const { refusal } = await answer(form, copyInput, (input) => keepCopy(editor, String(tracker), item, sent, input));
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/evidence/${item}#copies`);
}
