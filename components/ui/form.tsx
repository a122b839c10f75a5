"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, type ReactNode, startTransition, useActionState, useState, useTransition } from "react";
import type { FormValues, Refusal } from "@/lib/form";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-state";

type Action = (previous: Refusal | null, form: FormData) => Promise<Refusal>;

const UNREACHED = "The site could not be reached.";
const FAILED = "The site did not answer as it should.";
const WHAT_NOW =
  "We could not learn whether it was saved. Your text is still here; send it again: it is saved only once.";

interface FormProps {
  action: Action;
  initial?: FormValues;
  children: ReactNode;
}

/**
 * A form that keeps what was typed whatever happens. Without JavaScript the browser posts it and the page comes back
 * filled in; with it, the answer is fetched and the fields are never touched.
 */
export function Form({ action, initial = {}, children }: FormProps) {
  const [posted, post] = useActionState(action, null);
  const [answered, setAnswered] = useState<Refusal | null>(null);
  const [isPending, startSending] = useTransition();
  const refusal = answered ?? posted;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    startSending(async () => {
      const answer = await answerTo(action, form, refusal ?? { errors: {}, values: initial });
      startTransition(() => setAnswered(answer));
    });
  }

  return (
    <FormContext value={{ initial, refusal, isPending }}>
      <form action={post} onSubmit={send} noValidate>
        {refusal && <ErrorSummary refusal={refusal} />}
        {children}
      </form>
    </FormContext>
  );
}

async function answerTo(action: Action, form: FormData, previous: Refusal): Promise<Refusal> {
  try {
    return await action(null, form);
  } catch (error) {
    unstable_rethrow(error);
    // A request that gets no answer at all fails in every browser with this kind of error.
    const what = error instanceof TypeError ? UNREACHED : FAILED;
    return { ...previous, errors: { form: `${what} ${WHAT_NOW}` } };
  }
}
