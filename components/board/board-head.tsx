import { SinceVisit } from "@/components/news/since-visit";
import { PageHead } from "@/components/ui/page";
import { AnotherDay } from "@/components/view/another-day";
import { dateInWords } from "@/lib/dates/words";
import type { Visit } from "@/lib/news/rules";
import { boardInWords } from "@/lib/trackers/in-words";
import type { Board } from "@/lib/trackers/read-board";
import { countLevels, lastTurnInWords, wholeInWords } from "@/lib/trackers/rules";
import { turnsOf } from "@/lib/trackers/turns";
import type { AskedView } from "@/lib/view";
import { Phrases } from "./phrases";

interface BoardHeadProps {
  board: Board;
  base: string;
  view: AskedView;
  visit: Visit;
  since: string | null;
  kept: Record<string, string>;
}

/** The question, the whole in a sentence or two, and the days that it speaks of. */
export function BoardHead({ board, base, view, visit, since, kept }: BoardHeadProps) {
  const overdue = board.rows.filter((row) => row.isOverdue).length;
  const whole = wholeInWords(countLevels(board.rows.map(({ level }) => level)), overdue, view.asOf);
  const last = lastTurnInWords(turnsOf(board.rows));
  const gathered = board.rows.flatMap(({ searchedUntil }) => searchedUntil ?? []).toSorted();
  return (
    <PageHead
      kicker={board.title}
      title={board.question}
      lead={
        <p>
          <Phrases phrases={whole} base={base} view={view} /> <Phrases phrases={last} base={base} view={view} />
        </p>
      }
    >
      <div className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-note text-soft">
        <span>
          As it {view.asOf === view.today ? "stands" : "stood"} on <Day day={view.asOf} />
          {view.asOf !== view.today && view.knownBefore === null && ", by what is known now"}
        </span>
        {view.knownBefore === null && <Gathered days={gathered} asOf={view.asOf} />}
        <Signed names={board.rows.flatMap(({ signedAs }) => signedAs ?? [])} />
        <InWords board={board} base={base} view={view} />
        <AnotherDay view={view} since={since ?? ""} kept={kept} />
        <SinceVisit
          visit={visit}
          today={view.today}
          board={base}
          recorded={visit.isNow && since === null ? board.news.map(({ kind, at }) => ({ kind, at })) : []}
          isWhole
        />
      </div>
    </PageHead>
  );
}

/** Folded away: what moved of late and why, what is overdue, and how thin the basis is. */
function InWords({ board, base, view }: Pick<BoardHeadProps, "board" | "base" | "view">) {
  const { moved, ...days } = board.recently;
  if (board.rows.length === 0) return null;
  const sentences = boardInWords(moved, days, board.rows);
  return (
    <details className="open:w-full print:hidden">
      <summary className="w-fit list-none [&::-webkit-details-marker]:hidden">The whole in words</summary>
      <ul className="mt-2 max-w-184 list-disc space-y-1 ps-5 text-body text-ink marker:text-faint">
        {sentences.map((sentence) => (
          <li key={sentence.map(({ words }) => words).join("")}>
            <Phrases phrases={sentence} base={base} view={view} />
          </li>
        ))}
      </ul>
      <p className="mt-2">Written from the data by fixed rules; each clause leads to what it rests on.</p>
    </details>
  );
}

function Day({ day }: { day: string }) {
  return (
    <time dateTime={day} className="font-medium text-ink">
      {dateInWords(day)}
    </time>
  );
}

/** The edge of the evidence, where the day shown lies beyond it. */
function Gathered({ days, asOf }: { days: string[]; asOf: string }) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || asOf <= first) return null;
  return (
    <span>
      Evidence searched for up to <Day day={first} />
      {first !== last && (
        <>
          , for some indicators up to <Day day={last} />
        </>
      )}
    </span>
  );
}

function Signed({ names }: { names: string[] }) {
  const signatures = [...new Set(names)];
  return signatures.length > 0 && <span>Signed: {signatures.join("; ")}</span>;
}
