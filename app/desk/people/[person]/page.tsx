import type { Metadata } from "next";
import { PersonState } from "@/components/people/person-state";
import { Fact } from "@/components/ui/fact";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { momentInWords } from "@/lib/dates/words";
import { ROLES } from "@/lib/scales/rules";
import { requireEditor } from "@/lib/session";
import { loadPerson } from "./load";

export const metadata: Metadata = { title: "Person" };

const SAVED: Record<string, string> = {
  role: "The role is changed. It counts from their next request on.",
  disabled: "Access is taken away. Every session and link has ended.",
  enabled: "Access is given back, with the password from before.",
};

export default async function PersonPage({ params, searchParams }: PageProps<"/desk/people/[person]">) {
  const person = await loadPerson(await requireEditor(), params);
  const saved = String((await searchParams).saved ?? "");
  const here = `/desk/people/${person.id}`;
  return (
    <Page>
      <PageHead kicker={<a href="/desk/people">People</a>} title={person.name} />
      {Object.hasOwn(SAVED, saved) && <Notice title={SAVED[saved]} />}
      <dl className="max-w-184 border-line border-t">
        <Fact name="E-mail address">{person.email}</Fact>
        <Fact name="Role">{ROLES[person.role].words}</Fact>
        <Fact name="State">
          <PersonState person={person} />
        </Fact>
        <Fact name="Last sign-in">{person.signedInAt ? momentInWords(person.signedInAt) : "Never"}</Fact>
        <Fact name="Second step">{person.hasSecondFactor ? "On" : "Off"}</Fact>
      </dl>
      <ul className="mt-6 grid gap-2">
        <li>
          <a href={`${here}/role`}>Change the role</a>
        </li>
        {!person.isSelf && (
          <li>
            <a href={`${here}/access`}>{person.disabledAt ? "Give access back" : "Take access away"}</a>
          </li>
        )}
        {!person.isSelf && !person.disabledAt && (
          <li>
            <a href={`${here}/reset`}>Reset: a new one-time link</a>
          </li>
        )}
        <li>
          <a href={`/desk/ledger?subject=people/${person.id}`}>What was changed about {person.name}</a>
        </li>
        <li>
          <a href={`/desk/ledger?who=${person.id}`}>What {person.name} did</a>
        </li>
      </ul>
    </Page>
  );
}
