import { redirect } from "next/navigation";
import { PaletteKey } from "@/components/palette/palette-key";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { trackerList } from "@/lib/trackers/read";
import type { SearchParams } from "@/lib/view";

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const trackers = await trackerList();
  const [first, ...others] = trackers;
  if (first && others.length === 0) redirect(`/trackers/${first.slug}${queryOf(await searchParams)}`);
  return (
    <>
      <SiteHeader end={<a href="/desk">Editors</a>} />
      <Page>
        <PageHead title="Trackers" />
        {trackers.length === 0 ? (
          <EmptyState title="No tracker is set up yet.">
            <p>Once one is loaded, its board stands here.</p>
          </EmptyState>
        ) : (
          <ul>
            {trackers.map(({ slug, title, question, summary }) => (
              <li key={slug} className="max-w-184 border-line border-t py-5">
                <p className="text-note text-soft">{title}</p>
                <h2 className="font-semibold font-serif text-2xl">
                  <a href={`/trackers/${slug}`}>{question}</a>
                </h2>
                <p className="mt-1.5">{summary}</p>
              </li>
            ))}
          </ul>
        )}
      </Page>
      <SiteFooter>
        <p>Signpost is free software under the Apache License 2.0.</p>
        <p className="print:hidden">
          <a href="/api/v1">API</a>
        </p>
        <PaletteKey />
      </SiteFooter>
    </>
  );
}

/** What was asked for after the question mark, with it; nothing where nothing was. */
function queryOf(asked: SearchParams): string {
  const pairs = Object.entries(asked).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value]));
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}
