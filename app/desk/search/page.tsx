import type { Metadata } from "next";
import { FoundLists } from "@/components/desk/found-lists";
import { SearchForm } from "@/components/desk/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { readLine } from "@/lib/text/rules";
import { foundOnDesk } from "@/lib/trackers/read-found";

export const metadata: Metadata = { title: "Search the desk" };

export default async function DeskSearchPage({ searchParams }: PageProps<"/desk/search">) {
  await requireEditor();
  const { q } = await searchParams;
  const asked = typeof q === "string" ? q : "";
  const reading = readLine(asked, { label: "search", max: 200 });
  const search = reading.ok ? reading.value : "";
  const found = search === "" ? null : await foundOnDesk(search);
  return (
    <Page>
      <PageHead title="Search" lead="Indicators and evidence of every tracker, in order to work on them." />
      <SearchForm
        title="Find indicators and evidence"
        label="A word of the title or headline, or an item’s number"
        asked={asked}
        reading={reading}
        isFirst={found === null}
      />
      {found && <FoundLists found={found} />}
      {found?.isCut && <p className="mt-3 text-soft">There is more than is shown: add a word.</p>}
      {found && found.indicators.length + found.items.length === 0 && (
        <EmptyState title={`Nothing is called “${search}”`}>
          <p>Try a part of a word; summaries and quotes are searched on the public pages.</p>
        </EmptyState>
      )}
    </Page>
  );
}
