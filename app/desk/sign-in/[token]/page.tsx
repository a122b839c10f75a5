import type { Metadata } from "next";
import { CredentialField } from "@/components/people/credential-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { invitedPerson } from "@/lib/people/read";
import { PASSWORD_MIN } from "@/lib/people/rules";
import { choosePassword } from "./actions";

export const metadata: Metadata = { title: "Choose a password" };

/** Looking at the page uses nothing up: programs that follow links in messages leave it as it was. */
export default async function InvitationPage({ params }: PageProps<"/desk/sign-in/[token]">) {
  const { token } = await params;
  const person = await invitedPerson(token);
  if (!person) {
    return (
      <Page>
        <PageHead
          title="This link no longer works"
          lead="It was used already, it is older than a day, or a newer one took its place."
        />
        <p>
          <a href="/desk/sign-in">Sign in</a> with the password you chose, or ask an administrator for a new link.
        </p>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead
        kicker={person.email}
        title={`Welcome, ${person.name}`}
        lead="Choose the password you will sign in with."
      />
      <Form action={choosePassword.bind(null, token)}>
        <input type="text" name="email" value={person.email} autoComplete="username" readOnly hidden />
        <CredentialField
          name="password"
          label="New password"
          hint={`At least ${PASSWORD_MIN} characters. A few words in a row are easy to keep and hard to guess.`}
          autoComplete="new-password"
        />
        <div className="mt-7">
          <SubmitButton pending="Signing in…">Set the password and sign in</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
