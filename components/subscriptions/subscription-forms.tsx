import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Refusal } from "@/lib/form";
import type { MailKind } from "@/lib/subscriptions/rules";
import { KIND_CHOICES } from "./kind-choices";

type Action = (previous: Refusal | null, form: FormData) => Promise<Refusal>;

/** Changes what a reader gets. */
export function KindForm({ action, kind }: { action: Action; kind: MailKind }) {
  return (
    <Form action={action} initial={{ kind: [kind] }}>
      <ChoiceField name="kind" legend="What you get" choices={KIND_CHOICES} />
      <div className="mt-5">
        <SubmitButton>Change what I get</SubmitButton>
      </div>
    </Form>
  );
}

interface OneButtonProps {
  action: Action;
  deed: string;
  pending?: string;
  /** True where something else is what one mostly comes for. */
  isOther?: boolean;
}

/** A form of one button. */
export function OneButton({ action, deed, pending, isOther }: OneButtonProps) {
  return (
    <Form action={action}>
      <SubmitButton pending={pending} isOther={isOther}>
        {deed}
      </SubmitButton>
    </Form>
  );
}
