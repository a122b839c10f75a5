import type { Metadata } from "next";
import { QueueReviews } from "@/components/desk/queue-reviews";
import { QueueTrackers } from "@/components/desk/queue-trackers";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { deskQueue } from "@/lib/queue/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  await requireEditor();
  const today = dayNow();
  const { trackers, reviews } = await deskQueue(today);
  return (
    <Page>
      <PageHead title="Desk" lead="What waits for somebody to look at it." />
      {trackers.length > 0 && reviews.length === 0 && (
        <EmptyState title="Nothing waits for you">
          <p>No indicator is overdue for review or due within a week.</p>
        </EmptyState>
      )}
      <QueueReviews reviews={reviews} today={today} areTrackersTold={trackers.length > 1} />
      <QueueTrackers trackers={trackers} />
    </Page>
  );
}
