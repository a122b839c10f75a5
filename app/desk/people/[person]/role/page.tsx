import type { Metadata } from "next";
import { ROLE_CHOICES } from "@/components/people/role-choices";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireEditor } from "@/lib/session";
import { giveRole } from "../../actions";
import { loadPerson } from "../load";

export const metadata: Metadata = { title: "Role" };

export default async function RolePage({ params }: PageProps<"/desk/people/[person]/role">) {
  const { id, name, role } = await loadPerson(await requireEditor(), params);
  return (
    <Page>
      <PageHead kicker={<a href={`/desk/people/${id}`}>{name}</a>} title={`Role of ${name}`} />
      <Form action={giveRole.bind(null, id)} initial={{ role: [role], seen: [role] }}>
        <SeenField name="seen" />
        <div className="grid max-w-184 gap-5">
          <ChoiceField name="role" legend="Role" choices={ROLE_CHOICES} />
          <TextField name="reason" label="Reason" hint="It stands in the ledger, for editors only." />
        </div>
        <div className="mt-7">
          <SubmitButton>Change the role</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
