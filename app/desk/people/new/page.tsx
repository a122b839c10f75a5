import type { Metadata } from "next";
import { OneTimeLink } from "@/components/people/one-time-link";
import { ROLE_CHOICES } from "@/components/people/role-choices";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireEditor } from "@/lib/session";
import { invite } from "../actions";
import { adminOnly } from "../admin";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage() {
  adminOnly(await requireEditor());
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/people">People</a>}
        title="Invite somebody"
        lead="You get a link that works once, to pass on yourself."
      />
      <Form action={invite} after={<OneTimeLink />}>
        <div className="grid max-w-184 gap-5">
          <TextField name="name" label="Name" hint="As readers see it beside what is written." />
          <TextField name="email" label="E-mail address" hint="They sign in with it; nothing is sent to it." />
          <ChoiceField name="role" legend="Role" choices={ROLE_CHOICES} />
        </div>
        <div className="mt-7">
          <SubmitButton pending="Making the link…">Make the link</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
