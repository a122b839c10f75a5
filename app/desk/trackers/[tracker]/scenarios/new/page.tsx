import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { ScenarioFields } from "@/components/desk/frame/scenario-fields";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { scenariosOf } from "@/lib/scenarios/read";
import { requireEditor } from "@/lib/session";
import { beginScenario } from "../actions";

export const metadata: Metadata = { title: "New scenario" };

export default async function NewScenarioPage({ params }: PageProps<"/desk/trackers/[tracker]/scenarios/new">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await scenariosOf(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}/scenarios`}>Scenarios of {tracker.title}</a>}
        title="New scenario"
      />
      {mayDo(editor.role, "addScenario") ? (
        <FrameForm
          action={beginScenario.bind(null, slug)}
          initial={{ position: [String(tracker.scenarios.length + 1)] }}
          submit="Add the scenario"
        >
          <ScenarioFields indicators={tracker.indicators} isNew />
        </FrameForm>
      ) : (
        <OnlyAdministrators what="scenarios" />
      )}
    </Page>
  );
}
