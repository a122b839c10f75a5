import { BEARINGS, type Bearing, codesOf, KINDS, type Kind, LEVELS, type Level } from "@/lib/scales/rules";

export type RatedLevel = Exclude<Level, "NOT_YET_RATED">;

/** The levels that have a rule, worst to best. */
export const RATED_LEVELS = codesOf(LEVELS).filter((level): level is RatedLevel => level !== "NOT_YET_RATED");

/** How many triggers one level of a codebook can name. */
export const MOST_TRIGGERS = 4;

/** Something observable that a level's rule names. An item meets it that does all that is asked. */
export interface Trigger {
  text: string;
  bearing: Bearing;
  kind: Kind | null;
  /** Slug of a tag of the tracker. */
  tag: string | null;
}

/** What a judgement rests on, as far as rules look at it. */
export interface Basis {
  items: { bearing: Bearing; kind: Kind; tags: readonly string[] }[];
  /** How many checks that found nothing are cited. */
  checks: number;
}

/**
 * Whether anything of the basis is what the rule of a level names. Where no triggers are written, the bearing alone
 * speaks: away for "moving away", toward for the two levels of movement, anything for "no movement". That something
 * was looked for and not found is a basis of "no movement", and of no other level.
 */
export function isRuleMet(level: Level, triggers: readonly Trigger[], { items, checks }: Basis): boolean {
  if (level === "NOT_YET_RATED") return true;
  if (level === "NO_MOVEMENT" && (checks > 0 || triggers.length === 0)) return true;
  if (triggers.length > 0) return items.some((item) => triggers.some((trigger) => meets(item, trigger)));
  return items.some(({ bearing }) => bearing === (level === "MOVING_AWAY" ? "AWAY" : "TOWARD"));
}

/** How a form names a row of triggers: "MOVING_AWAY-0". */
export function triggerKey(level: RatedLevel, row: number): string {
  return `${level}-${row}`;
}

/** "Action away from genuine movement, tagged ballistic": what an item must be to meet a trigger. */
export function triggerInWords({ bearing, kind, tag }: Omit<Trigger, "text">): string {
  const what = kind === null ? "Anything" : KINDS[kind].words;
  return `${what} ${BEARINGS[bearing].words} genuine movement${tag === null ? "" : `, tagged ${tag}`}`;
}

function meets(item: Basis["items"][number], { bearing, kind, tag }: Trigger): boolean {
  return item.bearing === bearing && (kind === null || item.kind === kind) && (tag === null || item.tags.includes(tag));
}
