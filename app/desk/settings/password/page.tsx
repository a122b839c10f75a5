import type { Metadata } from "next";
import { CredentialField } from "@/components/people/credential-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { PASSWORD_MIN } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { choosePassword } from "../actions";

export const metadata: Metadata = { title: "Change the password" };

export default async function PasswordPage() {
  await requireEditor();
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="Change the password"
        lead="Everywhere else you are signed out."
      />
      <Form action={choosePassword}>
        <div className="grid gap-5">
          <CredentialField name="password" label="Present password" autoComplete="current-password" />
          <CredentialField
            name="chosen"
            label="New password"
            hint={`At least ${PASSWORD_MIN} characters. A few words in a row are easy to keep and hard to guess.`}
            autoComplete="new-password"
          />
        </div>
        <div className="mt-7">
          <SubmitButton>Change the password</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
