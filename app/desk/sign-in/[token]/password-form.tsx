"use client";

import { useActionState } from "react";
import { PASSWORD_MIN } from "@/lib/people/rules";
import { CredentialField } from "../credential-field";
import { CredentialForm } from "../credential-form";
import { choosePassword } from "./actions";

export function PasswordForm({ token, email }: { token: string; email: string }) {
  const [refusal, action, isPending] = useActionState(choosePassword.bind(null, token), null);
  return (
    <CredentialForm action={action} isPending={isPending} refusal={refusal} submit="Set the password and sign in">
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <CredentialField
        name="password"
        type="password"
        label="New password"
        hint={`At least ${PASSWORD_MIN} characters. A few words in a row are easy to keep and hard to guess.`}
        autoComplete="new-password"
        error={refusal?.errors.password}
      />
    </CredentialForm>
  );
}
