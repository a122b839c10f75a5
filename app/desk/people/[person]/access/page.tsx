import type { Metadata } from "next";
import { ReasonForm } from "@/components/people/reason-form";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { disable, enable } from "../../actions";
import { loadPerson } from "../load";

export const metadata: Metadata = { title: "Access" };

export default async function AccessPage({ params }: PageProps<"/desk/people/[person]/access">) {
  const { id, name, disabledAt } = await loadPerson(await requireEditor(), params);
  const kicker = <a href={`/desk/people/${id}`}>{name}</a>;
  if (disabledAt) {
    return (
      <Page>
        <PageHead
          kicker={kicker}
          title={`Give ${name} access back`}
          lead="They sign in again with the password from before. If they no longer know it, reset them afterwards."
        />
        <ReasonForm action={enable.bind(null, id)} deed="Give access back" />
      </Page>
    );
  }
  return (
    <Page>
      <PageHead
        kicker={kicker}
        title={`Take access from ${name}`}
        lead="All their sessions and links end at once. What they wrote stays, under their name."
      />
      <ReasonForm action={disable.bind(null, id)} deed="Take access away" />
    </Page>
  );
}
