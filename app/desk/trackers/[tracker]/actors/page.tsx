import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { actorsOf } from "@/lib/actors/read";
import { ACTOR_KINDS } from "@/lib/scales/subjects";
import { requireEditor } from "@/lib/session";

export const metadata: Metadata = { title: "Actors" };

export default async function ActorsPage({ params }: PageProps<"/desk/trackers/[tracker]/actors">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await actorsOf(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="Actors"
        lead="States, bodies and persons that act or speak. A new one is added with the first item that names it."
      />
      {tracker.actors.length === 0 && <EmptyState title="No item names an actor yet" />}
      <ul>
        {tracker.actors.map(({ id, name, originalName, kind, affiliation }) => (
          <li
            key={id}
            className="grid gap-x-4 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)] sm:items-baseline"
          >
            <a href={`/desk/trackers/${slug}/actors/${id}/edit`}>
              {name}
              {originalName && <span className="text-soft"> {originalName}</span>}
            </a>
            <span className="text-soft">{ACTOR_KINDS[kind].words}</span>
            <span className="text-soft">{affiliation}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
