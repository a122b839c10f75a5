import type { Metadata } from "next";
import { QueueOfTracker } from "@/components/desk/queue-of-tracker";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { reviewQueue } from "@/lib/reviews/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  await requireEditor();
  const trackers = await reviewQueue(dayNow());
  return (
    <Page>
      <PageHead title="Desk" lead="What waits for somebody to look at it again." />
      {trackers.length === 0 && (
        <EmptyState title="There is no tracker yet">
          <p>The first one is loaded when the site is started with an empty database.</p>
        </EmptyState>
      )}
      {trackers.map((tracker) => (
        <QueueOfTracker key={tracker.slug} tracker={tracker} />
      ))}
    </Page>
  );
}
