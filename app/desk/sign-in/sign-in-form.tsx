"use client";

import { useActionState } from "react";
import { signIn } from "./actions";
import { CredentialField } from "./credential-field";
import { CredentialForm } from "./credential-form";

export function SignInForm({ next }: { next: string }) {
  const [refusal, action, isPending] = useActionState(signIn, null);
  return (
    <CredentialForm action={action} isPending={isPending} refusal={refusal} submit="Sign in">
      <input type="hidden" name="next" value={next} />
      <CredentialField
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        typed={refusal?.values.email?.[0]}
        error={refusal?.errors.email}
      />
      <CredentialField
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        error={refusal?.errors.password}
      />
    </CredentialForm>
  );
}
