import type { RecordedChange } from "@/lib/changes/read-recorded";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/changes/rules";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { Entry, Paragraph, Section } from "./document";
import { movedEntry, paragraphsOf, soft, type Telling } from "./sections";

const CORRECTIONS: ReadonlySet<ChangeKind> = new Set(["RETRACTION", "CORRECTION"]);

/** What was taken back or put right in the days. */
export function correctedSection(telling: Telling): Section {
  const changes = telling.changes.recorded.filter(({ kind }) => CORRECTIONS.has(kind));
  const entries = changes.map((change) => recordedEntry(change, telling));
  return { id: "corrected", title: "Corrections and retractions", words: cutOf(changes), entries };
}

/** What was learned in the days about the time before, apart from what happened in them. */
export function learnedSection(telling: Telling): Section {
  const { beganAt, revised, recorded } = telling.changes;
  const others = recorded.filter(({ kind }) => !CORRECTIONS.has(kind));
  const began = beganAt && dateInWords(dayOfMoment(beganAt));
  const words: Paragraph[] = began
    ? [
        [
          {
            words: `The record of this tracker began on ${began}. What was put down then is older, and is not told here.`,
          },
        ],
      ]
    : [];
  const entries = [
    ...revised.map((change) => movedEntry(change, telling)),
    ...others.map((change) => recordedEntry(change, telling)),
  ];
  const from = dateInWords(telling.period.from);
  if (revised.length > 0) words.push([{ words: `First what is judged otherwise for ${from} than it was held then.` }]);
  return { id: "learned", title: "What was only learned", words: [...words, ...cutOf(others)], entries };
}

function recordedEntry(change: RecordedChange, { base, notes }: Telling): Entry {
  const { kind, path, title, words, day, signedAs, recordedAt } = change;
  const item = Number(/^evidence\/(\d+)$/.exec(path)?.[1] ?? 0);
  const about = day === null ? "" : `About ${dateInWords(day)}. `;
  return {
    head: [
      { words: `${CHANGE_KINDS[kind].words}: ` },
      { words: title, to: `${base}/${path}`, manner: kind === "RETRACTION" ? "STRUCK" : undefined },
      ...(item > 0 ? [{ words: " " }, ...notes.refer([item])] : []),
    ],
    body: [
      ...(words ? paragraphsOf(words) : []),
      [soft(`${about}Recorded ${dateInWords(dayOfMoment(recordedAt))}, ${signedAs}.`)],
    ],
  };
}

/** Says of each kind how many more there are than are told. */
function cutOf(changes: RecordedChange[]): Paragraph[] {
  return [...new Set(changes.map(({ kind }) => kind))].flatMap((kind): Paragraph[] => {
    const own = changes.filter((change) => change.kind === kind);
    const more = (own[0]?.count ?? 0) - own.length;
    if (more <= 0) return [];
    return [
      [
        {
          words: `${CHANGE_KINDS[kind].words}: ${more.toLocaleString("en-GB")} more, recorded earlier, are not told here.`,
        },
      ],
    ];
  });
}
