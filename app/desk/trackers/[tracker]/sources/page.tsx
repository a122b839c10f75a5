import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SearchForm } from "@/components/desk/search-form";
import { SourceList } from "@/components/sources/source-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { sourcesOnDesk } from "@/lib/sources/read";
import { readLine } from "@/lib/text/rules";

export const metadata: Metadata = { title: "Sources on the desk" };

export default async function DeskSourcesPage({ params, searchParams }: PageProps<"/desk/trackers/[tracker]/sources">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const { q, saved } = await searchParams;
  const asked = typeof q === "string" ? q : "";
  const reading = readLine(asked, { label: "search", max: 200 });
  const tracker = await sourcesOnDesk(slug, reading.ok ? reading.value : "");
  if (!tracker) notFound();
  const changed = tracker.sources.find(({ id }) => String(id) === saved);
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="Sources"
        lead="How a source is called and how far it can usually be relied on. An item keeps the letter that it was filed with."
      >
        <p className="mt-3">
          <a href={`/desk/trackers/${slug}/sources/new`}>New source</a>
        </p>
      </PageHead>
      {changed && <Notice title={`“${changed.name}” was saved`} />}
      <SearchForm title="Find a source" label="A part of the name or of the host" asked={asked} reading={reading} />
      {tracker.sources.length === 0 ? (
        <EmptyState title={asked ? "No source matches" : "No source yet"}>
          <p>
            {asked ? (
              <a href={`/desk/trackers/${slug}/sources`}>Show all sources</a>
            ) : (
              "Name the first one here, or in the first item."
            )}
          </p>
        </EmptyState>
      ) : (
        <SourceList tracker={tracker} mayMerge={mayDo(editor.role, "mergeSource")} />
      )}
    </Page>
  );
}
