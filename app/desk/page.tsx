import type { Metadata } from "next";
import { QueueList } from "@/components/desk/queue-list";
import { QueueReviews } from "@/components/desk/queue-reviews";
import { QueueTrackers } from "@/components/desk/queue-trackers";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { deskQueue } from "@/lib/queue/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const editor = await requireEditor();
  const today = dayNow();
  const { trackers, reviews, ...queue } = await deskQueue(editor, today);
  const told = new Map(trackers.length > 1 ? trackers.map(({ slug, title }) => [slug, title]) : []);
  const lists = [
    { id: "handed-in", title: "Handed in for review", lines: queue.handedIn },
    { id: "unreviewed", title: "Published, not yet reviewed", lines: queue.unreviewed },
    { id: "drafts", title: "Drafts of yours", lines: queue.drafts },
    { id: "basis", title: "Judgements whose basis changed", lines: queue.basis },
    { id: "outlooks", title: "Outlooks that fell due", lines: queue.outlooks },
    { id: "events", title: "Expected events that are past", lines: queue.events },
  ];
  const waiting = reviews.length + lists.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <Page>
      <PageHead title="Desk" lead="What waits for somebody to look at it." />
      {trackers.length > 0 && waiting === 0 && (
        <EmptyState title="Nothing waits for you">
          <p>No indicator is overdue for review or due within a week, and nothing else asks for a decision.</p>
        </EmptyState>
      )}
      {lists.map((list) => (
        <QueueList key={list.id} {...list} trackers={told} />
      ))}
      <QueueReviews reviews={reviews} today={today} trackers={told} />
      <QueueTrackers trackers={trackers} />
    </Page>
  );
}
