import type { Metadata } from "next";
import { LastBackup } from "@/components/desk/last-backup";
import { Queue } from "@/components/desk/queue";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Page, PageHead } from "@/components/ui/page";
import { lastBackup } from "@/lib/backups/read";
import { mayDo } from "@/lib/people/rules";
import { QUEUE_LISTS, type QueueAsked, queueAddress, readQueueAsked } from "@/lib/queue/asked";
import { type DeskQueue, deskQueue } from "@/lib/queue/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const editor = await requireEditor();
  const today = dayNow();
  const reading = readQueueAsked(await searchParams);
  if (!reading.ok) return <CannotBeShown message={reading.message} />;
  const { asked } = reading;
  const queue = await deskQueue(editor, today, asked);
  const isAdmin = mayDo(editor.role, "addTracker");
  if (!queue) return <CannotBeShown message={`There is no tracker “${asked.tracker?.slice(0, 100)}”.`} />;
  return (
    <Page>
      <PageHead title="Desk" lead={leadOf(asked, queue)}>
        <p className="mt-3 flex flex-wrap gap-x-5">
          {(asked.tracker !== null || asked.list !== null) && <a href={queueAddress({})}>All that waits</a>}
          {isAdmin && <a href="/desk/trackers/new">New tracker</a>}
        </p>
        {isAdmin && <LastBackup backup={await lastBackup()} />}
      </PageHead>
      <Queue queue={queue} asked={asked} today={today} />
    </Page>
  );
}

function leadOf({ list }: QueueAsked, { tracker }: DeskQueue): string {
  const of = tracker === null ? "" : ` in ${tracker.title}`;
  if (list === "trackers") return "All trackers.";
  return list === null ? `What waits for somebody to look at it${of}.` : `${QUEUE_LISTS[list]}${of}.`;
}

function CannotBeShown({ message }: { message: string }) {
  return (
    <Page>
      <ErrorSummary refusal={{ errors: { form: message }, values: {} }} />
      <PageHead title="Desk" lead="Nothing is listed until this is put right.">
        <p className="mt-3">
          <a href={queueAddress({})}>All that waits</a>
        </p>
      </PageHead>
    </Page>
  );
}
