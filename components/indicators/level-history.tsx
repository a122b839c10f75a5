import { BearingMark } from "@/components/evidence/bearing-mark";
import { LevelMark } from "@/components/levels/level-mark";
import { daysBetween } from "@/lib/dates/days";
import { dateInWords, daysInWords } from "@/lib/dates/words";
import { historyInWords } from "@/lib/indicators/history";
import type { BearingRow } from "@/lib/indicators/read-bearings";
import type { Standing } from "@/lib/indicators/standing";
import { BEARINGS, codesOf } from "@/lib/scales/rules";
import { HistoryChart } from "./history-chart";

interface LevelHistoryProps {
  standing: Standing;
  evidence: BearingRow[];
  asOf: string;
}

/** How a level got where it is: in a sentence, drawn, and as a table. */
export function LevelHistory({ standing: { spans, isOverdue, dueOn }, evidence, asOf }: LevelHistoryProps) {
  const words = historyInWords(spans);
  if (spans.length === 0 && evidence.length === 0) return <p className="mt-3.5 text-soft">{words}</p>;
  return (
    <>
      <figure className="mt-3.5">
        <figcaption className="max-w-184 text-soft">{words}</figcaption>
        <HistoryChart
          title={`Level by day. ${words}`}
          spans={spans}
          evidence={evidence}
          overdueFrom={isOverdue ? dueOn : null}
          asOf={asOf}
        />
        <p className="mt-1 flex flex-wrap gap-x-4 text-note text-soft">
          {codesOf(BEARINGS).map((bearing) => (
            <BearingMark key={bearing} bearing={bearing} />
          ))}
          <span>Items by the day they occurred. A gap means: not rated.</span>
        </p>
      </figure>
      {spans.length > 0 && (
        <details className="mt-3 print:hidden">
          <summary className="w-fit text-note text-soft">The same as a table</summary>
          <table className="mt-2 w-full max-w-184 border-collapse text-left">
            <caption className="sr-only">Levels with the days on which they held</caption>
            <thead className="border-line border-b text-note text-soft">
              <tr>
                <th scope="col" className="py-1.5 pe-4 font-normal">
                  Level
                </th>
                <th scope="col" className="py-1.5 pe-4 font-normal">
                  From
                </th>
                <th scope="col" className="py-1.5 font-normal">
                  For
                </th>
              </tr>
            </thead>
            <tbody>
              {spans.map(({ level, from }, index) => {
                const until = spans[index + 1]?.from;
                return (
                  <tr key={from} className="border-line border-b">
                    <td className="py-1.5 pe-4">
                      <LevelMark level={level} />
                    </td>
                    <td className="py-1.5 pe-4">
                      <time dateTime={from}>{dateInWords(from)}</time>
                    </td>
                    <td className="py-1.5">
                      {daysInWords(daysBetween(from, until ?? asOf))}
                      {until === undefined && ", and still"}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
