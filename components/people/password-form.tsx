import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Refusal, Told } from "@/lib/form";
import { CredentialField } from "./credential-field";

interface PasswordFormProps {
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal | Told>;
  /** What the button says. */
  deed: string;
  after?: ReactNode;
}

/** A deed on one's own account that asks only for the password. */
export function PasswordForm({ action, deed, after }: PasswordFormProps) {
  return (
    <Form action={action} after={after}>
      <CredentialField name="password" label="Your password" autoComplete="current-password" />
      <div className="mt-7">
        <SubmitButton>{deed}</SubmitButton>
      </div>
    </Form>
  );
}
