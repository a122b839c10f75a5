import type { Metadata } from "next";
import { PeopleTable } from "@/components/people/people-table";
import { Page, PageHead } from "@/components/ui/page";
import { peopleList } from "@/lib/people/read-people";
import { requireEditor } from "@/lib/session";
import { adminOnly } from "./admin";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  adminOnly(await requireEditor());
  return (
    <Page>
      <PageHead title="People" lead="Who may write here, and as what. Reading needs no account.">
        <p className="mt-4">
          <a href="/desk/people/new">Invite somebody</a>
        </p>
      </PageHead>
      <PeopleTable people={await peopleList()} />
    </Page>
  );
}
