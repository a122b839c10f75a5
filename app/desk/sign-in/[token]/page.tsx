import type { Metadata } from "next";
import { Page, PageHead } from "@/components/ui/page";
import { invitedPerson } from "@/lib/people/read";
import { PasswordForm } from "./password-form";

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
      <PasswordForm token={token} email={person.email} />
    </Page>
  );
}
