import { type LevelSpan, levelChanges } from "@/lib/assessments/rules";
import { daysBetween } from "@/lib/dates/days";
import { dateInWords, daysInWords } from "@/lib/dates/words";
import { BEARINGS, type Bearing, LEVELS, type Level, SIGNIFICANCES, type Significance } from "@/lib/scales/rules";

interface Item {
  number: number;
  occurred: string;
  occurredFirst: string;
  headline: string;
  bearing: Bearing;
  significance: Significance;
}

interface Look {
  number: number;
  checkedOn: string;
  source: string;
  scope: string;
}

interface RuleChange {
  version: number;
  note: string;
  on: string;
}

/** Something in the history of an indicator, on its day. */
export type Happening<I extends Item = Item> =
  | { kind: "RULES"; day: string; change: RuleChange }
  | { kind: "ITEM"; day: string; item: I }
  | { kind: "CHECK"; day: string; look: Look }
  | { kind: "LEVEL"; day: string; level: Level; until: string | null };

const ORDER: readonly Happening["kind"][] = ["RULES", "ITEM", "CHECK", "LEVEL"];

interface History<I extends Item> {
  spans: LevelSpan[];
  items: readonly I[];
  checks: readonly Look[];
  ruleChanges: readonly RuleChange[];
}

/** All that a history is made of in the order of time; of one day, what a judgement could look at before the judgement. */
export function happeningsOf<I extends Item>({ spans, items, checks, ruleChanges }: History<I>): Happening<I>[] {
  const all: Happening<I>[] = [
    ...ruleChanges.map((change) => ({ kind: "RULES" as const, day: change.on, change })),
    ...items.map((item) => ({ kind: "ITEM" as const, day: item.occurredFirst, item })),
    ...checks.map((look) => ({ kind: "CHECK" as const, day: look.checkedOn, look })),
    ...levelChanges(spans).map(({ to, on }, index) => {
      return { kind: "LEVEL" as const, day: on, level: to, until: spans[index + 1]?.from ?? null };
    }),
  ];
  return all.sort((a, b) => (a.day === b.day ? ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) : a.day < b.day ? -1 : 1));
}

/** What happened, in words that stand alone; a level also tells how long it held, up to a day. */
export function happeningInWords(happening: Happening, asOf: string): string {
  switch (happening.kind) {
    case "RULES":
      return `${dateInWords(happening.day)}, version ${happening.change.version} of the rules: ${happening.change.note}`;
    case "ITEM": {
      const { occurred, bearing, significance, headline } = happening.item;
      const bears = `${BEARINGS[bearing].words} movement, ${SIGNIFICANCES[significance].words.toLowerCase()}`;
      return `${dateInWords(occurred)}, ${bears}: ${headline}`;
    }
    case "CHECK":
      return `${dateInWords(happening.day)}, looked at ${happening.look.source} and found nothing: ${happening.look.scope}`;
    case "LEVEL": {
      const { day, level, until } = happening;
      const held = `${daysInWords(daysBetween(day, until ?? asOf))}${until === null ? ", and still" : ""}`;
      return `${dateInWords(day)}, ${LEVELS[level].words.toLowerCase()} for ${held}`;
    }
  }
}
