"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { scenarioEditInput, scenarioInput } from "@/lib/scenarios/input";
import { addScenario, editScenario } from "@/lib/scenarios/write";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";

export async function beginScenario(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, scenarioInput, (input) =>
    addScenario(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/scenarios`);
}

export async function changeScenario(
  tracker: string,
  slug: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, scenarioEditInput, (input) =>
    editScenario(editor, tracker, slug, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/scenarios`);
}
