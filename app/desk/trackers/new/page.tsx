import type { Metadata } from "next";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { TrackerFields } from "@/components/desk/frame/tracker-fields";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { beginTracker } from "../actions";

export const metadata: Metadata = { title: "New tracker" };

export default async function NewTrackerPage() {
  const editor = await requireEditor();
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk">Desk</a>}
        title="New tracker"
        lead={
          <p>
            One question under watch. Its themes, indicators and rules come next. A tracker of another site is taken
            over <a href="/desk/trackers/new/package">from a package</a>.
          </p>
        }
      />
      {mayDo(editor.role, "addTracker") ? (
        <FrameForm action={beginTracker} initial={{ publishing: ["ALONE"] }} submit="Begin the tracker">
          <TrackerFields isNew />
        </FrameForm>
      ) : (
        <OnlyAdministrators what="trackers" />
      )}
    </Page>
  );
}
