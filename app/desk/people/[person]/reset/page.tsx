import type { Metadata } from "next";
import { OneTimeLink } from "@/components/people/one-time-link";
import { ReasonForm } from "@/components/people/reason-form";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { reset } from "../../actions";
import { loadPerson } from "../load";

export const metadata: Metadata = { title: "Reset" };

export default async function ResetPage({ params }: PageProps<"/desk/people/[person]/reset">) {
  const { id, name } = await loadPerson(await requireEditor(), params);
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/people/${id}`}>{name}</a>}
        title={`Reset ${name}`}
        lead="Password, second step, sessions and older links end at once. The new link is the one way in."
      />
      <ReasonForm action={reset.bind(null, id)} deed="Reset and make a link" after={<OneTimeLink />} />
    </Page>
  );
}
