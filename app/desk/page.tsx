import type { Metadata } from "next";
import { Queue } from "@/components/desk/queue";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { deskQueue } from "@/lib/queue/read";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage() {
  const editor = await requireEditor();
  const today = dayNow();
  return (
    <Page>
      <PageHead title="Desk" lead="What waits for somebody to look at it.">
        {mayDo(editor.role, "addTracker") && (
          <p className="mt-3">
            <a href="/desk/trackers/new">New tracker</a>
          </p>
        )}
      </PageHead>
      <Queue queue={await deskQueue(editor, today)} today={today} />
    </Page>
  );
}
