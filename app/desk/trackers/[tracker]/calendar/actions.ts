"use server";

import { redirect } from "next/navigation";
import { eventEditInput, eventInput, outcomeInput } from "@/lib/calendar/input";
import { editExpectedEvent, expectEvent, recordOutcome } from "@/lib/calendar/write";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";
import { numberIn } from "../../numbered";

export async function expect(tracker: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, eventInput, (input) =>
    expectEvent(editor, tracker, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/calendar#event-${value.number}`);
}

export async function editEvent(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  // What is bound to an action comes back from the browser, and may be anything.
  const event = numberIn(String(number));
  const { refusal } = await answer(form, eventEditInput, (input) =>
    editExpectedEvent(editor, tracker, event, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/calendar#event-${event}`);
}

export async function tellOutcome(
  tracker: string,
  number: number,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const event = numberIn(String(number));
  const { refusal } = await answer(form, outcomeInput, (input) =>
    recordOutcome(editor, tracker, event, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${tracker}/calendar#event-${event}`);
}
