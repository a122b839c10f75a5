import { AssessmentEntry } from "@/components/assessments/assessment-entry";
import { ItemView } from "@/components/evidence/item/item-view";
import { IndicatorNow } from "@/components/indicators/indicator-now";
import { PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Preview } from "@/lib/drafts/read-preview";
import { newestOn, standingOn } from "@/lib/indicators/standing";
import type { AskedView } from "@/lib/view";

/** A draft as readers will see it. */
export function DraftPreview({ seen, view }: { seen: Preview; view: AskedView }) {
  const version = seen.item?.versions.at(-1);
  if (seen.item && version) return <ItemView item={seen.item} version={version} knownOn={view.today} />;
  if (!seen.indicator) return null;
  const { indicator, assessments, review, evidence } = seen.indicator;
  const drafted = assessments.toSorted((a, b) => b.number - a.number)[0];
  return (
    <>
      <PageHead kicker={indicator.tracker.title} title={indicator.title} />
      <IndicatorNow
        standing={standingOn(assessments, review)}
        newest={newestOn(evidence, view.asOf)}
        asOf={view.asOf}
      />
      <SectionHeading>The assessment</SectionHeading>
      {drafted && (
        <AssessmentEntry
          base={`/trackers/${indicator.tracker.slug}`}
          indicator={indicator.slug}
          assessment={drafted}
          isStanding={drafted === assessments[0]}
          isBasisChanged={false}
        />
      )}
    </>
  );
}
