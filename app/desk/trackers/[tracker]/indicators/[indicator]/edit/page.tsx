import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { IndicatorFields } from "@/components/desk/frame/indicator-fields";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { Page, PageHead } from "@/components/ui/page";
import { INDICATOR_LABELS, indicatorValues } from "@/lib/indicators/form";
import { indicatorToChange } from "@/lib/indicators/read-form";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { changeIndicator } from "../../actions";

export const metadata: Metadata = { title: "Edit the indicator" };

export default async function EditIndicatorPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/edit">) {
  const editor = await requireEditor();
  const { tracker, indicator: slug } = await params;
  const indicator = await indicatorToChange(tracker, slug);
  if (!indicator) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{indicator.tracker.title}</a>}
        title={`Edit ${indicator.title}`}
        lead="What was judged of it stays as it is."
      >
        <p className="mt-3 flex flex-wrap gap-x-5">
          <a href={`/desk/trackers/${tracker}/indicators/${slug}/codebook/edit`}>Its rules</a>
          <a href={`/desk/trackers/${tracker}/indicators/${slug}/retirement/new`}>Retire it</a>
        </p>
      </PageHead>
      {mayDo(editor.role, "editIndicator") ? (
        <FrameForm
          action={changeIndicator.bind(null, tracker, slug)}
          initial={indicatorValues(indicator)}
          change={{ seen: indicator.seen, labels: INDICATOR_LABELS }}
          submit="Save the change"
        >
          <IndicatorFields themes={indicator.tracker.themes} />
        </FrameForm>
      ) : (
        <OnlyAdministrators what="indicators" />
      )}
    </Page>
  );
}
