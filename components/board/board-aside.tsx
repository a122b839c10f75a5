import { ExpectedSoon } from "@/components/calendar/expected-soon";
import { SectionHeading } from "@/components/ui/section-heading";
import { dateInWords } from "@/lib/dates/words";
import { LEVELS, type Level } from "@/lib/scales/rules";
import { leadInWords, scoreInWords } from "@/lib/scenarios/words";
import type { Board } from "@/lib/trackers/read-board";
import { changesOf } from "@/lib/trackers/turns";
import { type AskedView, inView } from "@/lib/view";

const CHANGES_SHOWN = 6;

interface BoardAsideProps {
  board: Board;
  base: string;
  view: AskedView;
}

/** Beside the board: what changed last, what is expected next, and how much the levels speak against each scenario. */
export function BoardAside({ board, base, view }: BoardAsideProps) {
  const changes = changesOf(board.rows).slice(0, CHANGES_SHOWN);
  return (
    <aside
      aria-label="Changes and scenarios"
      className="xl:pt-1 print:grid print:break-inside-avoid print:grid-cols-2 print:gap-x-10 print:[&>section>:first-child]:mt-2"
    >
      {changes.length > 0 && (
        <section className="[&>:first-child]:mt-2">
          <SectionHeading>Last changes of level</SectionHeading>
          <ol>
            {changes.map(({ slug, title, from, to, on }) => (
              <li key={`${slug} ${on}`} className="border-line border-b py-2.5 text-sm">
                <time dateTime={on} className="block text-note text-soft">
                  {dateInWords(on)}
                </time>
                <a href={inView(`${base}/indicators/${slug}`, view)}>{title}</a>: {changeInWords(from, to)}
              </li>
            ))}
          </ol>
        </section>
      )}
      <ExpectedSoon base={base} events={board.expected} view={view} />
      <Scenarios scenarios={board.scenarios} base={base} view={view} />
    </aside>
  );
}

function changeInWords(from: Level | null, to: Level): string {
  const [before, after] = [from, to].map((level) => level && LEVELS[level].words.toLowerCase());
  return before ? `${before} → ${after}` : `first judged, ${after}`;
}

function Scenarios({ scenarios, base, view }: { scenarios: Board["scenarios"]; base: string; view: AskedView }) {
  const told = scenarios.filter(({ counted }) => counted > 0);
  if (told.length === 0) return null;
  const most = Math.max(1, ...told.map(({ contradictions }) => contradictions));
  return (
    <section>
      <SectionHeading>What the levels speak against</SectionHeading>
      <p className="pt-2.5 text-sm">{leadInWords(scenarios)}</p>
      <dl className="flex flex-col gap-2.5 pt-2.5 text-sm">
        {told.map((score) => (
          <div key={score.slug}>
            <dt>{score.title}</dt>
            <dd className="flex items-center gap-3 text-note text-soft">
              <svg viewBox="0 0 160 8" preserveAspectRatio="none" aria-hidden="true" className="h-2 max-w-64 flex-1">
                <rect width="160" height="8" className="fill-line" />
                <rect width={(160 * score.contradictions) / most} height="8" className="fill-ink" />
              </svg>
              <span className="min-w-15 whitespace-nowrap tabular-nums">{scoreInWords(score)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <details className="mt-2.5 text-note text-soft">
        <summary className="list-none">How this is worked out</summary>
        <p className="mt-1.5">
          A level that the <a href={`${base}/codebook`}>codebook</a> calls inconsistent with a scenario counts 1 point
          against it, a very inconsistent one 2; what agrees with it proves little and counts nothing. It is no
          probability: a scenario that little speaks against need not be likely.
        </p>
      </details>
      <p className="mt-1.5 text-note">
        <a href={inView(`${base}/scenarios`, view)}>All about the scenarios</a>
      </p>
    </section>
  );
}
