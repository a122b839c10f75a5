import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { IndicatorFields } from "@/components/desk/frame/indicator-fields";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { trackerToChange } from "@/lib/trackers/read-forms";
import { beginIndicator } from "../actions";

export const metadata: Metadata = { title: "New indicator" };

export default async function NewIndicatorPage({ params }: PageProps<"/desk/trackers/[tracker]/indicators/new">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await trackerToChange(slug);
  if (!tracker) notFound();
  const isAdministrator = mayDo(editor.role, "addIndicator");
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="New indicator"
        lead="An observable thing that is watched over time. The rules of its levels come next."
      />
      {!isAdministrator && <OnlyAdministrators what="indicators" />}
      {isAdministrator && tracker.themes.length === 0 && (
        <EmptyState title="There is no theme yet">
          <p>
            An indicator stands in a theme. <a href={`/desk/trackers/${slug}/themes/edit`}>Add the first theme</a>, then
            come back.
          </p>
        </EmptyState>
      )}
      {isAdministrator && tracker.themes.length > 0 && (
        <FrameForm
          action={beginIndicator.bind(null, slug)}
          initial={{ position: ["1"], reviewEveryDays: ["90"] }}
          submit="Add the indicator"
        >
          <IndicatorFields themes={tracker.themes} isNew />
        </FrameForm>
      )}
    </Page>
  );
}
