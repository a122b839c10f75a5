import { writing } from "@/lib/ledger/write";
import type { Likelihood, OutlookKind } from "@/prisma/generated/client";
import type { ItemRecord } from "./item-record";
import { idOf, type TrackerRecord, testEditor } from "./tracker-record";

interface OutlookShape {
  statement?: string;
  kind?: OutlookKind;
  likelihood?: Likelihood;
  madeOn?: string;
  dueOn?: string;
  /** Left out, it is on no single indicator. */
  indicator?: string;
  cites?: ItemRecord[];
}

/** Adds an expectation, by default a risk alert that rests on nothing cited. */
export function makeOutlook(
  tracker: TrackerRecord,
  { indicator, cites = [], ...shape }: OutlookShape = {},
): Promise<{ id: number; number: number }> {
  const trackerId = tracker.id;
  return writing(testEditor, async ({ tx, enter }) => {
    const number = (await tx.outlook.count({ where: { trackerId } })) + 1;
    return enter("loadTracker", null, async (place) => {
      const said = {
        kind: "RISK_ALERT",
        statement: "A test by June.",
        likelihood: "LIKELY",
        basis: "Site work.",
      } as const;
      const days = { madeOn: "2026-02-01", dueOn: "2026-06-01" };
      const of = { trackerId, number, indicatorId: indicator ? idOf(tracker.indicators, indicator) : null };
      const { signedAs } = testEditor;
      const { id } = await tx.outlook.create({ data: { ...said, ...days, ...shape, ...of, ...place, signedAs } });
      const citations = cites.map(({ versionId }) => ({ outlookId: id, trackerId, versionId }));
      await tx.outlookCitation.createMany({ data: citations });
      return { subject: `${tracker.slug}/outlooks/${number}`, after: ["outlook", id], result: { id, number } };
    });
  });
}
