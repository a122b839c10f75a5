"use server";

import { redirect } from "next/navigation";
import { actorEditInput, actorInput } from "@/lib/actors/input";
import { editActor, introduceActor } from "@/lib/actors/write-changes";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";

export async function nameActor(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, actorInput, (input) =>
    introduceActor(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/actors?saved=${value.id}`);
}

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
  redirect(`/desk/trackers/${tracker}/actors?saved=${id}`);
}
