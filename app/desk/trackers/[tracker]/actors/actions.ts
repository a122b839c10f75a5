"use server";

import { redirect } from "next/navigation";
import { actorEditInput } from "@/lib/actors/input";
import { editActor } from "@/lib/actors/write-changes";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";

export async function changeActor(
  tracker: string,
  id: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, actorEditInput, (input) =>
    editActor(editor, tracker, id, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/actors`);
}
