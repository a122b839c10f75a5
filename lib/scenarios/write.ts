import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { RATED_LEVELS } from "@/lib/codebooks/rules";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Absent, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { fitKey, scenarioValues } from "./form";
import type { ScenarioEditInput, ScenarioInput } from "./input";

/** Adds a scenario with the fits that were judged; they are an editor's coding. */
export function addScenario(
  editor: Editor,
  tracker: string,
  { fits, position, ...described }: ScenarioInput,
  submission?: string,
): Promise<{ slug: string }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const { id: trackerId } = await openTracker(tx, tracker);
      const { slug } = described;
      if (await tx.scenario.findUnique({ where: { trackerId_slug: { trackerId, slug } }, select: { id: true } })) {
        throw new Refused({ slug: "The tracker has a scenario of this name already." });
      }
      return enter("addScenario", null, async () => {
        const { id } = await tx.scenario.create({ data: { ...described, trackerId, position: position - 1 } });
        await setFits(tx, trackerId, id, fits);
        return { subject: `${tracker}/scenarios/${slug}`, after: ["scenario", id], result: { slug } };
      });
    },
    { submission },
  );
}

/** Describes a scenario otherwise. A fit that changes is an editor's coding; the others keep their notes. */
export function editScenario(
  editor: Editor,
  tracker: string,
  slug: string,
  { fits, position, reason, seen, ...described }: ScenarioEditInput,
  submission?: string,
): Promise<null> {
  return writing(
    editor,
    async (writing) => {
      const { tx } = writing;
      const { id: trackerId } = await openTracker(tx, tracker);
      const where = { trackerId_slug: { trackerId, slug } };
      const scenario = isSlug(slug) ? await tx.scenario.findUnique({ where, select: { id: true } }) : null;
      if (!scenario) throw new Absent("such scenario");
      const { id } = scenario;
      return changeKept(writing, {
        deed: "editScenario",
        subject: `${tracker}/scenarios/${slug}`,
        row: ["scenario", id],
        reason,
        seen,
        present: async () => {
          const include = { fits: { include: { indicator: true } } } as const;
          return scenarioValues(await tx.scenario.findUniqueOrThrow({ where: { id }, include }));
        },
        change: async () => {
          await tx.scenario.update({ where: { id }, data: { ...described, position: position - 1 } });
          await setFits(tx, trackerId, id, fits);
        },
      });
    },
    { submission },
  );
}

async function setFits(tx: Transaction, trackerId: number, scenarioId: number, fits: ScenarioInput["fits"]) {
  const indicators = await tx.indicator.findMany({ where: { trackerId }, select: { id: true, slug: true } });
  const cells = new Map(
    indicators.flatMap(({ id, slug }) => RATED_LEVELS.map((level) => [fitKey(slug, level), { id, level }] as const)),
  );
  for (const [key, fit] of Object.entries(fits)) {
    const cell = cells.get(key);
    if (!cell) throw new Refused({ form: "This form names a level or an indicator that the tracker does not have." });
    const at = { scenarioId, indicatorId: cell.id, level: cell.level };
    const present = await tx.scenarioFit.findUnique({ where: { scenarioId_indicatorId_level: at } });
    if ((present?.fit ?? null) === fit) continue;
    if (present) await tx.scenarioFit.delete({ where: { scenarioId_indicatorId_level: at } });
    if (fit !== null) await tx.scenarioFit.create({ data: { ...at, trackerId, fit, settled: false } });
  }
}
