import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import type { DeskQueue } from "@/lib/queue/read";

/** The trackers, each with where work on it begins. */
export function QueueTrackers({ trackers }: { trackers: DeskQueue["trackers"] }) {
  if (trackers.length === 0) {
    return (
      <EmptyState title="There is no tracker yet">
        <p>The first one is loaded when the site is started with an empty database.</p>
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="queue-trackers">
      <SectionHeading id="queue-trackers">{trackers.length === 1 ? "Tracker" : "Trackers"}</SectionHeading>
      <ul>
        {trackers.map(({ slug, title }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-5 border-line border-b py-2.5">
            <span className="w-full font-semibold sm:w-auto sm:flex-1">{title}</span>
            <a href={`/desk/trackers/${slug}/evidence/new`}>
              New evidence<span className="sr-only"> in {title}</span>
            </a>
            <a href={`/desk/trackers/${slug}`}>
              All indicators and items<span className="sr-only"> of {title}</span>
            </a>
            <a href={`/trackers/${slug}`}>
              Public board<span className="sr-only"> of {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
