import { BearingMark } from "@/components/evidence/bearing-mark";
import { happeningsOf } from "@/lib/indicators/happenings";
import { historyInWords } from "@/lib/indicators/history";
import type { IndicatorPage } from "@/lib/indicators/read";
import type { Standing } from "@/lib/indicators/standing";
import { BEARINGS, codesOf } from "@/lib/scales/rules";
import { type AskedView, inView } from "@/lib/view";
import { HistoryChart } from "./history-chart";
import type { IndicatorHappening } from "./history-marks";
import { HistoryTable } from "./history-table";

interface LevelHistoryProps {
  /** The address of the tracker. */
  base: string;
  page: Pick<IndicatorPage, "indicator" | "evidence" | "isCut" | "checks">;
  standing: Standing;
  view: AskedView;
}

/** How a level got where it is: in a sentence, drawn, and as a table. */
export function LevelHistory({ base, page, standing: { spans, isOverdue, dueOn }, view }: LevelHistoryProps) {
  const { indicator, evidence, isCut, checks } = page;
  const { asOf } = view;
  const words = historyInWords(spans);
  const items = evidence.filter(({ state, occurredFirst }) => state !== "RETRACTED" && occurredFirst <= asOf);
  const happenings = happeningsOf({ spans, items, checks, ruleChanges: indicator.ruleChanges });
  if (happenings.length === 0) return <p className="mt-3.5 text-soft">{words}</p>;
  const addressOf = (happening: IndicatorHappening) => {
    if (happening.kind === "ITEM") return inView(`${base}/evidence/${happening.item.number}`, view);
    if (happening.kind === "CHECK") return `#check-${happening.look.number}`;
    return happening.kind === "RULES" ? `${base}/codebook#${indicator.slug}` : "#assessments";
  };
  return (
    <>
      <figure className="mt-3.5">
        <figcaption className="max-w-184 text-soft">{words}</figcaption>
        <HistoryChart
          title={`Level by day. ${words}`}
          spans={spans}
          happenings={happenings}
          overdueFrom={isOverdue ? dueOn : null}
          asOf={asOf}
          addressOf={addressOf}
        />
        <p className="mt-1 flex flex-wrap gap-x-4 text-note text-soft">
          {codesOf(BEARINGS).map((bearing) => (
            <BearingMark key={bearing} bearing={bearing} />
          ))}
          {checks.length > 0 && <span>□ Looked, and found nothing</span>}
          {indicator.ruleChanges.length > 0 && <span>┆ The rules changed</span>}
          <span>
            Items by the day they occurred, the larger the more significant
            {isCut && `; only the newest ${evidence.length}`}. A gap means: not rated.
          </span>
        </p>
      </figure>
      <HistoryTable happenings={happenings} asOf={asOf} addressOf={addressOf} />
    </>
  );
}
