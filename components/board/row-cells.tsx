import type { ReactNode } from "react";
import { ReviewNote } from "@/components/approvals/review-note";
import { BasisChanged } from "@/components/basis/basis-changed";
import { ConfidenceWord } from "@/components/levels/confidence-word";
import { LevelMark } from "@/components/levels/level-mark";
import { LevelStrip } from "@/components/levels/level-strip";
import { TrendWord } from "@/components/levels/trend-word";
import { OverdueMark } from "@/components/reviews/overdue-mark";
import { originsInWords } from "@/lib/corroboration/rules";
import { daysBetween } from "@/lib/dates/days";
import { agoInWords, dateInWords, daysInWords, distanceInWords } from "@/lib/dates/words";
import { withSince } from "@/lib/news/since";
import type { BoardRow } from "@/lib/trackers/read-board";
import { type AskedView, inView } from "@/lib/view";

interface RowCellsProps {
  /** The tracker's address. */
  base: string;
  row: BoardRow;
  view: AskedView;
  /** The day after which all is marked as new; null where nothing is. */
  since: string | null;
  /** Where all strips of the board begin. */
  stripsFrom: string;
  /** How much of it is new to the reader. */
  news: ReactNode;
}

/** The cells of one indicator on the board; on a narrow screen they stand as a card. */
export function RowCells({ base, row, view, since, stripsFrom, news }: RowCellsProps) {
  return (
    <>
      <th scope="row" className="col-span-2 text-start align-top font-normal lg:py-3 print:py-1.5 wide:pe-4">
        <h3 className="font-medium text-[0.96875rem] leading-[1.3]">
          <a
            href={withSince(inView(`${base}/indicators/${row.slug}`, view), since)}
            className="no-underline hover:underline"
          >
            {row.title}
          </a>
        </h3>
        <p className="hidden text-note text-soft group-data-flat/board:block">{row.themeTitle}</p>
        <Newest base={base} newest={row.newest} view={view} />
        {news}
      </th>
      <td className="align-top wide:w-43 lg:py-3 print:py-1.5 wide:pe-4">
        <LevelMark level={row.level} />
        <p className="text-note text-soft">
          <ConfidenceWord confidence={row.confidence} />
          {row.origins !== null && row.level !== "NOT_YET_RATED" && (
            <span className={`block ${row.origins === 1 ? "text-ink" : ""}`}>{originsInWords(row.origins)}</span>
          )}
        </p>
        <ReviewNote state={row.state} isBlock />
        {row.isBasisChanged && (
          <p className="text-note">
            <BasisChanged />
          </p>
        )}
      </td>
      <td className="align-top wide:w-34 lg:py-3 print:py-1.5 wide:pe-4">
        <TrendWord trend={row.trend} />
        {row.since && <Since day={row.trend === "UNCHANGED" ? row.since : row.assessedOn} trend={row.trend} />}
      </td>
      <td className="pt-1 align-top lg:w-41 print:w-30 lg:py-3 print:py-1.5 wide:pe-4">
        <LevelStrip title={row.title} spans={row.spans} from={stripsFrom} to={view.asOf} />
      </td>
      <td className="align-top wide:w-44 lg:py-3 print:py-1.5">
        <Freshness row={row} asOf={view.asOf} />
      </td>
    </>
  );
}

function Newest({ base, newest, view }: { base: string; newest: BoardRow["newest"]; view: AskedView }) {
  if (!newest) return <p className="mt-0.5 text-note text-soft">No evidence yet</p>;
  return (
    <p className="mt-0.5 text-[0.84375rem] text-soft">
      <span className="text-ink">{dateInWords(newest.occurred)}</span>, {agoInWords(newest.occurred, view.asOf)}:{" "}
      <a href={inView(`${base}/evidence/${newest.number}`, view)} className="no-underline hover:underline">
        {newest.headline}
      </a>
      <ReviewNote state={newest.state} isBlock />
    </p>
  );
}

function Since({ day, trend }: { day: string | null; trend: BoardRow["trend"] }) {
  if (day === null) return null;
  return (
    <p className="whitespace-nowrap text-note text-soft">
      {trend === "DETERIORATED" || trend === "IMPROVED" ? "on" : "since"} <time dateTime={day}>{dateInWords(day)}</time>
    </p>
  );
}

function Freshness({ row: { reviewedOn, checkedOn, dueOn, isOverdue }, asOf }: { row: BoardRow; asOf: string }) {
  return (
    <>
      {dueOn === null ? (
        <span className="text-soft">{reviewedOn === null ? "No judgement yet" : "No longer due"}</span>
      ) : isOverdue ? (
        <OverdueMark>Overdue by {daysInWords(daysBetween(dueOn, asOf))}</OverdueMark>
      ) : (
        <span>Due {distanceInWords(dueOn, asOf)}</span>
      )}
      {reviewedOn && <p className="text-note text-soft">Reviewed {distanceInWords(reviewedOn, asOf)}</p>}
      <p className="text-note text-soft">
        {checkedOn ? `Last looked ${distanceInWords(checkedOn, asOf)}` : "No check on record"}
      </p>
    </>
  );
}
