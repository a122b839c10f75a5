import type { ReactNode } from "react";
import { LevelMark } from "@/components/levels/level-mark";
import { TrendWord } from "@/components/levels/trend-word";
import { OverdueMark } from "@/components/reviews/overdue-mark";
import { originsInWords, originsOf } from "@/lib/corroboration/rules";
import { daysBetween } from "@/lib/dates/days";
import { agoInWords, dateInWords, daysInWords, distanceInWords } from "@/lib/dates/words";
import type { Standing } from "@/lib/indicators/standing";
import { CONFIDENCES } from "@/lib/scales/rules";

interface IndicatorNowProps {
  standing: Standing;
  /** When the newest item happened, as known; null where there is none. */
  newest: string | null;
  asOf: string;
}

/** Where an indicator stands, on how many origins, and how fresh that is, in one row of facts. */
export function IndicatorNow({ standing, newest, asOf }: IndicatorNowProps) {
  const { level, trend, since, assessment } = standing;
  return (
    <dl className="grid grid-cols-2 gap-x-8 gap-y-3 border-t-[1.5px] border-t-ink border-b border-b-line py-3.5 sm:flex sm:flex-wrap sm:gap-x-12">
      <Fact name="Level">
        <LevelMark level={level} />
      </Fact>
      <Fact name="Trend">
        <TrendWord trend={trend} />
        {trend && since && (
          <span>
            {trend === "UNCHANGED" ? " since " : " on "}
            <time dateTime={since}>{dateInWords(since)}</time>
          </span>
        )}
      </Fact>
      <Fact name="Confidence">{assessment?.confidence ? CONFIDENCES[assessment.confidence].words : "None"}</Fact>
      {assessment && level !== "NOT_YET_RATED" && (
        <Fact name="Rests on">{originsInWords(originsOf(assessment.citations).length)}</Fact>
      )}
      <Fact name="Newest evidence">{newest === null ? "None" : agoInWords(newest, asOf)}</Fact>
      <Fact name="Review">
        <Review standing={standing} asOf={asOf} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-note text-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

function Review({ standing: { dueOn, isOverdue, reviewedOn, checkedOn }, asOf }: { standing: Standing; asOf: string }) {
  const last = (
    <span className="block font-normal text-note text-soft">
      {reviewedOn && `reviewed ${distanceInWords(reviewedOn, asOf)}`}
      <a href="#checks" className="block">
        {checkedOn ? `last looked ${distanceInWords(checkedOn, asOf)}` : "no check on record"}
      </a>
    </span>
  );
  if (dueOn === null)
    return (
      <>
        {reviewedOn === null ? "No judgement yet" : "No longer due"} {last}
      </>
    );
  if (!isOverdue)
    return (
      <>
        Due {distanceInWords(dueOn, asOf)} {last}
      </>
    );
  return (
    <>
      <OverdueMark>Overdue by {daysInWords(daysBetween(dueOn, asOf))}</OverdueMark> {last}
    </>
  );
}
