import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/section-heading";
import { type QueueAsked, queueAddress } from "@/lib/queue/asked";
import type { DeskQueue } from "@/lib/queue/read";
import { QueueMore } from "./queue-more";

interface QueueTrackersProps {
  trackers: DeskQueue["trackers"];
  asked: QueueAsked;
}

/** The trackers, each with where work on it begins. */
export function QueueTrackers({ trackers: { lines, count, all }, asked }: QueueTrackersProps) {
  if (all === 0) {
    return (
      <EmptyState title="There is no tracker yet">
        <p>The first one is loaded when the site is started with an empty database.</p>
      </EmptyState>
    );
  }
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="queue-trackers">
      <SectionHeading id="queue-trackers">{count === 1 ? "Tracker" : "Trackers"}</SectionHeading>
      <ul>
        {lines.map(({ slug, title }) => (
          <li key={slug} className="flex flex-wrap items-baseline gap-x-5 border-line border-b py-2.5">
            <span className="w-full font-semibold sm:w-auto sm:flex-1">{title}</span>
            {count > 1 && (
              <a href={queueAddress({ tracker: slug })}>
                What waits<span className="sr-only"> in {title}</span>
              </a>
            )}
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
      <QueueMore name="trackers" asked={asked} count={count} title="trackers" />
    </section>
  );
}
