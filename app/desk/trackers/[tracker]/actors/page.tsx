import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { actorsOf } from "@/lib/actors/read";
import { scriptLanguage } from "@/lib/actors/script";
import { ACTOR_KINDS } from "@/lib/scales/subjects";
import { requireEditor } from "@/lib/session";

export const metadata: Metadata = { title: "Actors" };

export default async function ActorsPage({ params, searchParams }: PageProps<"/desk/trackers/[tracker]/actors">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await actorsOf(slug);
  if (!tracker) notFound();
  const { saved } = await searchParams;
  const changed = tracker.actors.find(({ id }) => String(id) === saved);
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="Actors"
        lead="States, bodies and persons that act or speak. A new one can also come with the first item that names it."
      >
        <p className="mt-3">
          <a href={`/desk/trackers/${slug}/actors/new`}>New actor</a>
        </p>
      </PageHead>
      {changed && <Notice title={`“${changed.name}” was saved`} />}
      {tracker.actors.length === 0 && (
        <EmptyState title="No actor yet">
          <p>Name the first one here, or in the first item.</p>
        </EmptyState>
      )}
      <ul>
        {tracker.actors.map(({ id, name, originalName, kind, affiliation }) => (
          <li
            key={id}
            className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)] sm:items-baseline"
          >
            <a href={`/desk/trackers/${slug}/actors/${id}/edit`}>
              {name}
              {originalName && (
                <span lang={scriptLanguage(originalName)} className="text-soft">
                  {" "}
                  {originalName}
                </span>
              )}
            </a>
            <span className="text-soft">{ACTOR_KINDS[kind].words}</span>
            <span className="text-soft">{affiliation}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
