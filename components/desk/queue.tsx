import { EmptyState } from "@/components/ui/empty-state";
import type { DeskQueue } from "@/lib/queue/read";
import { QueueList } from "./queue-list";
import { QueueReviews } from "./queue-reviews";
import { QueueTrackers } from "./queue-trackers";

/** All that waits for an editor: what asks for a decision first, then what should be looked at again. */
export function Queue({ queue, today }: { queue: DeskQueue; today: string }) {
  const { trackers, reviews } = queue;
  const told = new Map(trackers.length > 1 ? trackers.map(({ slug, title }) => [slug, title]) : []);
  const lists = [
    { id: "handed-in", title: "Handed in for review", lines: queue.handedIn },
    { id: "unreviewed", title: "Published, not yet reviewed", lines: queue.unreviewed },
    { id: "drafts", title: "Drafts of yours", lines: queue.drafts },
    { id: "imports", title: "Imports that stopped", lines: queue.imports },
    { id: "basis", title: "Judgements whose basis changed", lines: queue.basis },
    { id: "outlooks", title: "Outlooks that fell due", lines: queue.outlooks },
    { id: "events", title: "Expected events that are past", lines: queue.events },
  ];
  const isEmpty = reviews.length === 0 && lists.every(({ lines }) => lines.length === 0);
  return (
    <>
      {trackers.length > 0 && isEmpty && (
        <EmptyState title="Nothing waits for you">
          <p>No indicator is overdue for review or due within a week, and nothing else asks for a decision.</p>
        </EmptyState>
      )}
      {lists.map((list) => (
        <QueueList key={list.id} {...list} trackers={told} />
      ))}
      <QueueReviews reviews={reviews} today={today} trackers={told} />
      <QueueTrackers trackers={trackers} />
    </>
  );
}
