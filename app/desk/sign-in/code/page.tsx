import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CredentialField } from "@/components/people/credential-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskPath } from "@/lib/desk-path";
import { currentEditor, isCodeDue } from "@/lib/session";
import { enterCode } from "../actions";

export const metadata: Metadata = { title: "Enter your code" };

export default async function CodePage({ searchParams }: PageProps<"/desk/sign-in/code">) {
  const next = deskPath((await searchParams).next);
  if (await currentEditor()) redirect(next);
  if (!(await isCodeDue())) redirect(`/desk/sign-in?next=${encodeURIComponent(next)}`);
  return (
    <Page>
      <PageHead title="Enter your code" lead="Your password was right. This is the second step." />
      <Form action={enterCode}>
        <input type="hidden" name="next" value={next} />
        <CredentialField
          name="code"
          label="Code"
          hint="The six digits that your authenticator app shows, or one of your recovery codes."
          autoComplete="one-time-code"
        />
        <div className="mt-7">
          <SubmitButton pending="Signing in…">Sign in</SubmitButton>
        </div>
      </Form>
      <p className="mt-8 max-w-184 text-soft">
        Whoever has neither the app nor a recovery code asks an administrator for a reset.{" "}
        <a href={`/desk/sign-in?next=${encodeURIComponent(next)}`}>Sign in as somebody else</a>
      </p>
    </Page>
  );
}
