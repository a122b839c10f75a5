"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useRef,
  useState,
  useTransition,
} from "react";
import type { FormValues, Refusal, Told } from "@/lib/form";
import { formValues } from "@/lib/form-values";
import { isSignedOut } from "@/lib/signed-out";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-state";
import { useSaveKey } from "./save-key";

type Answer = Refusal | Told;
type Action = (previous: Refusal | null, form: FormData) => Promise<Answer>;
/** The same as React sees it; no action reads the answer before. */
type ReactAction = (previous: Answer | null, form: FormData) => Promise<Answer>;

const SIGNED_OUT = "You are no longer signed in. Nothing was saved, but your text is still here.";
const UNREACHED = "The site could not be reached.";
const FAILED = "The site did not answer as it should.";
/** What the web server's words begin with where it lets nothing in. */
const NOT_SAVED = "Nothing was saved.";
const WHAT_NOW =
  "We could not learn whether it was saved. Your text is still here; send it again: it is saved only once.";

interface FormProps {
  action: Action;
  initial?: FormValues;
  children: ReactNode;
  /** What takes the place of the fields once the form has told something. */
  after?: ReactNode;
}

/**
 * A form that keeps what was typed whatever happens. Without JavaScript the browser posts it and the page comes back
 * filled in; with it, the answer is fetched and the fields are never touched.
 */
export function Form({ action, initial = {}, children, after }: FormProps) {
  const [posted, post] = useActionState<Answer | null, FormData>(action as ReactAction, null);
  const [answered, setAnswered] = useState<Answer | null>(null);
  const [isPending, startSending] = useTransition();
  const box = useRef<HTMLFormElement>(null);
  useSaveKey(box);
  const answer = answered ?? posted;
  const told = answer && "told" in answer ? answer.told : null;
  const refusal = answer && "told" in answer ? null : answer;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    // The button says what is asked for, where a form has several.
    const { submitter = null } = event.nativeEvent as Partial<SubmitEvent>;
    const form = new FormData(event.currentTarget, submitter);
    startSending(async () => {
      const answer = await answerTo(action, form, refusal);
      startTransition(() => setAnswered(answer));
    });
  }

  return (
    <FormContext value={{ initial, refusal, told, isPending }}>
      <form ref={box} action={post} onSubmit={send} noValidate data-refused={refusal ? true : undefined}>
        {refusal && (
          <ErrorSummary refusal={refusal}>{refusal.errors.form === SIGNED_OUT && <SignInAgain />}</ErrorSummary>
        )}
        {told ? after : children}
      </form>
    </FormContext>
  );
}

function SignInAgain() {
  return (
    <p className="mt-2">
      <a href="/desk/sign-in" target="_blank" rel="noopener">
        Sign in again in another tab
      </a>
      , then send this form once more.
    </p>
  );
}

async function answerTo(action: Action, form: FormData, previous: Refusal | null): Promise<Answer> {
  const refusedFor = (message: string) => ({ ...previous, values: formValues(form), errors: { form: message } });
  try {
    return await action(null, form);
  } catch (error) {
    unstable_rethrow(error);
    if (isSignedOut(error)) return refusedFor(SIGNED_OUT);
    if (error instanceof Error && error.message.startsWith(NOT_SAVED)) return refusedFor(error.message);
    // A request that gets no answer at all fails in every browser with this kind of error.
    return refusedFor(`${error instanceof TypeError ? UNREACHED : FAILED} ${WHAT_NOW}`);
  }
}
