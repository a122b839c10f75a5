import type { Metadata } from "next";
import { Pages } from "@/components/evidence/pages";
import { LedgerEntry } from "@/components/ledger/ledger-entry";
import { LedgerFilterForm } from "@/components/ledger/ledger-filter";
import { VerifyForm } from "@/components/ledger/verify-form";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Editor } from "@/lib/editor";
import { LAST_ROW } from "@/lib/evidence/filter-values";
import { type LedgerFilter, ledgerQuery, readLedgerFilter, type TypedLedgerFilter } from "@/lib/ledger/filter";
import { ledgerEntries, ledgerPeople } from "@/lib/ledger/read-entries";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { verify } from "./actions";

export const metadata: Metadata = { title: "Ledger" };

const HERE = "/desk/ledger";

export default async function LedgerPage({ searchParams }: PageProps<"/desk/ledger">) {
  const editor = await requireEditor();
  const people = await ledgerPeople();
  const { typed, filter, errors } = readLedgerFilter(await searchParams, people);
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <Page>
      {hasErrors && <ErrorSummary refusal={{ errors, values: {} }} />}
      <PageHead
        title="Ledger"
        lead="Every change that was ever made here, in a chain in which none can be altered or taken out unnoticed."
      >
        <div className="mt-5">
          <VerifyForm action={verify} />
        </div>
      </PageHead>
      <LedgerFilterForm people={people} typed={typed} errors={errors} />
      {hasErrors ? (
        <p id="page" className="mt-6 text-soft">
          Nothing is listed until this is put right. <a href={HERE}>Show the whole ledger</a>
        </p>
      ) : (
        <Found editor={editor} people={people} typed={typed} filter={filter} />
      )}
    </Page>
  );
}

interface FoundProps {
  editor: Editor;
  people: { id: string; name: string }[];
  typed: TypedLedgerFilter;
  filter: LedgerFilter;
}

async function Found({ editor, people, typed, filter }: FoundProps) {
  const { entries, count } = await ledgerEntries(filter, mayDo(editor.role, "addPerson"));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  if (entries.length === 0) {
    return (
      <EmptyState title={count === 0 ? "No entry was found" : `There is no page ${filter.page}`}>
        <p>
          <a href={HERE}>Show the whole ledger</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <SectionHeading id="entries">{entriesInWords(count)}</SectionHeading>
      <ol aria-labelledby="entries">
        {entries.map((entry) => (
          <LedgerEntry key={String(entry.sequence)} entry={entry} names={names} />
        ))}
      </ol>
      <Pages
        page={filter.page}
        count={count}
        addressOf={(page) => `${HERE}?${ledgerQuery(typed, { page: String(page) })}`}
      />
    </>
  );
}

function entriesInWords(count: number): string {
  if (count > LAST_ROW) return `Over ${LAST_ROW.toLocaleString("en-GB")} entries`;
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "entry" : "entries"}, the last first`;
}
