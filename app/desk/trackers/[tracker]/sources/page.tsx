import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceList } from "@/components/sources/source-list";
import { EmptyState } from "@/components/ui/empty-state";
import { CONTROL } from "@/components/ui/field";
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
      />
      {changed && <Notice title={`“${changed.name}” was saved`} />}
      <form method="get" aria-label="Find a source" className="flex max-w-184 flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <label htmlFor="q" className="text-note text-soft">
            A part of the name or of the host
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={asked}
            aria-invalid={reading.ok ? undefined : true}
            className={CONTROL}
          />
        </div>
        <button type="submit" className="border border-faint px-4 py-1.5">
          Find
        </button>
      </form>
      {!reading.ok && (
        <p role="alert" className="mt-2 font-medium text-due">
          {reading.message}
        </p>
      )}
      {tracker.sources.length === 0 ? (
        <EmptyState title={asked ? "No source matches" : "No source yet"}>
          <p>
            {asked ? (
              <a href={`/desk/trackers/${slug}/sources`}>Show all sources</a>
            ) : (
              "Sources are added with the items that name them."
            )}
          </p>
        </EmptyState>
      ) : (
        <SourceList tracker={tracker} mayMerge={mayDo(editor.role, "mergeSource")} />
      )}
    </Page>
  );
}
