import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { OnlyAdministrators } from "@/components/desk/frame/only-administrators";
import { ScenarioFields } from "@/components/desk/frame/scenario-fields";
import { Page, PageHead } from "@/components/ui/page";
import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { mayDo } from "@/lib/people/rules";
import { LEVELS } from "@/lib/scales/rules";
import { fitKey, SCENARIO_LABELS, scenarioValues } from "@/lib/scenarios/form";
import { scenariosOf, scenarioToChange } from "@/lib/scenarios/read";
import { requireEditor } from "@/lib/session";
import { changeScenario } from "../../actions";

export const metadata: Metadata = { title: "Edit a scenario" };

export default async function EditScenarioPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/scenarios/[scenario]/edit">) {
  const editor = await requireEditor();
  const { tracker: slug, scenario: name } = await params;
  const [tracker, scenario] = [await scenariosOf(slug), await scenarioToChange(slug, name)];
  if (!tracker || !scenario) notFound();
  const fitLabels = tracker.indicators.flatMap((indicator) =>
    RATED_LEVELS.map((level) => [
      `fits.${fitKey(indicator.slug, level)}`,
      `${indicator.title}: ${LEVELS[level].words.toLowerCase()}`,
    ]),
  );
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}/scenarios`}>Scenarios of {tracker.title}</a>}
        title={`Edit ${scenario.title}`}
        lead="A fit that you change counts as coded by the editors; the others keep their notes."
      />
      {mayDo(editor.role, "editScenario") ? (
        <FrameForm
          action={changeScenario.bind(null, slug, name)}
          initial={scenarioValues(scenario)}
          change={{ seen: scenario.seen, labels: { ...SCENARIO_LABELS, ...Object.fromEntries(fitLabels) } }}
          submit="Save the change"
        >
          <ScenarioFields indicators={tracker.indicators} />
        </FrameForm>
      ) : (
        <OnlyAdministrators what="scenarios" />
      )}
    </Page>
  );
}
