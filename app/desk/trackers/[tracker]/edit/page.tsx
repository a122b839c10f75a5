import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { TrackerFields } from "@/components/desk/frame/tracker-fields";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { TRACKER_LABELS, trackerValues } from "@/lib/trackers/form";
import { trackerToChange } from "@/lib/trackers/read-forms";
import { changeTracker } from "../../actions";

export const metadata: Metadata = { title: "Edit the tracker" };

export default async function EditTrackerPage({ params }: PageProps<"/desk/trackers/[tracker]/edit">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await trackerToChange(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>} title="Edit the tracker" />
      {mayDo(editor.role, "editTracker") ? (
        <FrameForm
          action={changeTracker.bind(null, slug)}
          initial={trackerValues(tracker)}
          change={{ seen: tracker.seen, labels: TRACKER_LABELS }}
          submit="Save the change"
        >
          <TrackerFields />
        </FrameForm>
      ) : (
        <OnlyAdministrators what="trackers" />
      )}
    </Page>
  );
}
