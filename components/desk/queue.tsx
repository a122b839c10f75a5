import { EmptyState } from "@/components/ui/empty-state";
import { type QueueAsked, queueAddress } from "@/lib/queue/asked";
import type { DeskQueue } from "@/lib/queue/read";
import { QueueLines } from "./queue-lines";
import { QueueReviews } from "./queue-reviews";
import { QueueTrackers } from "./queue-trackers";

interface QueueProps {
  queue: DeskQueue;
  asked: QueueAsked;
  today: string;
}

/** What waits for an editor, of what is asked for: what asks for a decision first, then what should be looked at again. */
export function Queue({ queue: { tracker, lists, reviews, trackers, titles }, asked, today }: QueueProps) {
  const told = tracker === null ? titles : new Map<string, string>();
  const isEmpty = reviews.lines.length === 0 && lists.every(({ lines }) => lines.length === 0);
  const showsTrackers = asked.list === "trackers" && trackers.lines.length > 0;
  return (
    <>
      {trackers.all > 0 && isEmpty && !showsTrackers && <NothingWaits asked={asked} />}
      {lists.map((list) => (
        <QueueLines key={list.name} {...list} asked={asked} trackers={told} />
      ))}
      <QueueReviews reviews={reviews} asked={asked} today={today} trackers={told} />
      <QueueTrackers trackers={trackers} asked={asked} />
    </>
  );
}

function NothingWaits({ asked }: { asked: QueueAsked }) {
  if (asked.page > 1) {
    return (
      <EmptyState title={`There is no page ${asked.page}`}>
        <p>
          The list is shorter than that. <a href={queueAddress({ ...asked, page: 1 })}>To its first page</a>
        </p>
      </EmptyState>
    );
  }
  if (asked.list !== null) return <EmptyState title="Nothing of this kind waits for you" />;
  return (
    <EmptyState title={asked.tracker === null ? "Nothing waits for you" : "Nothing waits for you here"}>
      <p>No indicator is overdue for review or due within a week, and nothing else asks for a decision.</p>
    </EmptyState>
  );
}
