import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CredentialField } from "@/components/people/credential-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskPath } from "@/lib/desk-path";
import { currentEditor } from "@/lib/session";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/desk/sign-in">) {
  const next = deskPath((await searchParams).next);
  if (await currentEditor()) redirect(next);
  return (
    <Page>
      <PageHead title="Sign in" lead="For those who edit. Reading needs no account." />
      <Form action={signIn}>
        <input type="hidden" name="next" value={next} />
        <div className="grid gap-5">
          <CredentialField name="email" label="E-mail address" autoComplete="username" isFirst />
          <CredentialField name="password" label="Password" autoComplete="current-password" />
        </div>
        <div className="mt-7">
          <SubmitButton pending="Signing in…">Sign in</SubmitButton>
        </div>
      </Form>
      <p className="mt-8 max-w-184 text-soft">
        Accounts are given by an administrator of this site. Whoever has lost the password asks for a new link.
      </p>
    </Page>
  );
}
