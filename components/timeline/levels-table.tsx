import { LevelMark } from "@/components/levels/level-mark";
import { dateInWords } from "@/lib/dates/words";
import type { LevelRow } from "@/lib/timeline/levels";

/** Every change of every level, in words. */
export function LevelsTable({ rows }: { rows: readonly LevelRow[] }) {
  return (
    <details className="mt-5">
      <summary className="w-fit text-note text-soft">The same as a table</summary>
      <table className="mt-2 w-full max-w-184 border-collapse text-left">
        <caption className="sr-only">Levels of all indicators, with the days from which they held</caption>
        <thead className="border-line border-b text-note text-soft">
          <tr>
            <th scope="col" className="py-1.5 pe-4 font-normal">
              Indicator
            </th>
            <th scope="col" className="py-1.5 font-normal">
              Level and the day from which it held
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slug, title, spans, overdueFrom }) => (
            <tr key={slug} className="border-line border-b align-top">
              <th scope="row" className="w-60 py-1.5 pe-4 font-normal">
                {title}
              </th>
              <td className="py-1.5">
                {spans.length === 0 && <LevelMark level="NOT_YET_RATED" />}
                <ol>
                  {spans.map(({ level, from }) => (
                    <li key={from} className="flex flex-wrap gap-x-3">
                      <time dateTime={from} className="w-24">
                        {dateInWords(from)}
                      </time>
                      <LevelMark level={level} />
                    </li>
                  ))}
                </ol>
                {overdueFrom !== null && (
                  <p className="text-due">Overdue for review since {dateInWords(overdueFrom)}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
