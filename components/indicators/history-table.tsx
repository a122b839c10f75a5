import { BearingShape, bearingWord } from "@/components/evidence/bearing-mark";
import { Occurred } from "@/components/evidence/occurred";
import { LevelMark } from "@/components/levels/level-mark";
import { daysBetween } from "@/lib/dates/days";
import { daysInWords } from "@/lib/dates/words";
import { SIGNIFICANCES } from "@/lib/scales/rules";
import { keyOf } from "./history-chart";
import type { IndicatorHappening } from "./history-marks";

interface HistoryTableProps {
  happenings: readonly IndicatorHappening[];
  asOf: string;
  addressOf: (happening: IndicatorHappening) => string;
}

/** What the chart of an indicator draws, row by row in the order of time. */
export function HistoryTable({ happenings, asOf, addressOf }: HistoryTableProps) {
  return (
    <details className="mt-3 print:hidden">
      <summary className="w-fit text-note text-soft">The same as a table</summary>
      <table className="mt-2 w-full max-w-5xl border-collapse text-left">
        <caption className="sr-only">Levels, evidence, checks and changes of the rules, in the order of time</caption>
        <thead className="border-line border-b text-note text-soft">
          <tr>
            <th scope="col" className="py-1.5 pe-4 font-normal">
              Day
            </th>
            <th scope="col" className="py-1.5 pe-4 font-normal">
              Of what kind
            </th>
            <th scope="col" className="py-1.5 font-normal">
              What
            </th>
          </tr>
        </thead>
        <tbody>
          {happenings.map((happening) => (
            <tr key={keyOf(happening)} className="border-line border-b align-top">
              <td className="w-32 py-1.5 pe-4">
                <Occurred date={happening.kind === "ITEM" ? happening.item.occurred : happening.day} />
              </td>
              <td className="w-40 py-1.5 pe-4">
                <Kind happening={happening} />
              </td>
              <td className="py-1.5">
                <What happening={happening} asOf={asOf} href={addressOf(happening)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Kind({ happening }: { happening: IndicatorHappening }) {
  switch (happening.kind) {
    case "LEVEL":
      return <span className="font-medium">Level</span>;
    case "CHECK":
      return "Check";
    case "RULES":
      return "Rules";
    case "ITEM":
      return (
        <>
          <span className="inline-flex items-center gap-1.5">
            <BearingShape bearing={happening.item.bearing} />
            {bearingWord(happening.item.bearing)}
          </span>
          <span className="text-soft">, {SIGNIFICANCES[happening.item.significance].words.toLowerCase()}</span>
        </>
      );
  }
}

function What({ happening, asOf, href }: { happening: IndicatorHappening; asOf: string; href: string }) {
  switch (happening.kind) {
    case "LEVEL":
      return (
        <>
          <LevelMark level={happening.level} />{" "}
          <span className="text-soft">
            for {daysInWords(daysBetween(happening.day, happening.until ?? asOf))}
            {happening.until === null && ", and still"}
          </span>
        </>
      );
    case "CHECK":
      return (
        <>
          <a href={href}>Looked at {happening.look.source}</a>, found nothing: {happening.look.scope}
        </>
      );
    case "RULES":
      return (
        <>
          <a href={href}>Version {happening.change.version}</a>: {happening.change.note}
        </>
      );
    case "ITEM":
      return <a href={href}>{happening.item.headline}</a>;
  }
}
