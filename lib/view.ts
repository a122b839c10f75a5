import { type Asked, askedAsTyped, readAskedDay } from "@/lib/dates/asked-day";
import { addDays, dayOfMoment, endOfDay } from "@/lib/dates/days";

/** The point from which the past is looked at, on both clocks. */
export interface View {
  /** The day that it is seen on: nothing that is true only later counts. */
  asOf: string;
  /** The first moment whose records no longer count; null where every record counts. */
  knownBefore: Date | null;
}

/** A view with what was asked for, to be told to the reader and carried on in links. */
export interface AskedView extends View {
  today: string;
  askedAsOf: string | null;
  askedKnownOn: string | null;
}

type Clock = "asOf" | "knownOn";

/** Why a view cannot be shown. */
export interface ViewFault {
  clock: Clock | "since";
  typed: string;
  message: string;
}

/** What an address asks for after its question mark, as Next gives it. */
export type SearchParams = Record<string, Asked>;

/** What a request asks for, as a page is given it: several values of one name as a list. */
export function paramsOf({ url }: { url: string }): SearchParams {
  const { searchParams } = new URL(url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

type ViewReading = { ok: true; view: AskedView } | { ok: false; faults: ViewFault[] };

/** The present day, in UTC. */
export function dayNow(): string {
  return dayOfMoment(new Date());
}

/** The present moment, if it falls on a day; null where that day is over. */
export function momentOf(day: string): Date | null {
  const now = new Date();
  return day === dayOfMoment(now) ? now : null;
}

/** What is said of an address that is known on the present day. */
export const NOT_OVER = "Today is not over: until midnight UTC what stands here can still change.";

/** The last day whose items can be the newest. East of Greenwich the day that is now may be tomorrow's by UTC. */
export function lastDayAtHand({ asOf, knownBefore }: View): string {
  return knownBefore === null && asOf === dayNow() ? addDays(asOf, 1) : asOf;
}

/**
 * Reads `asOf` (as it was) and `knownOn` (as we knew it at the end of that day) from an address. Asked for the
 * second clock alone, the first stands on the same day: together they give what was shown then.
 */
export function readView(params: SearchParams, today = dayNow()): ViewReading {
  const asOf = readClock("asOf", params.asOf, today);
  const knownOn = readClock("knownOn", params.knownOn, today);
  const faults = [asOf, knownOn].filter((read) => read !== null && typeof read !== "string");
  if (faults.length > 0) return { ok: false, faults };
  const askedAsOf = typeof asOf === "string" ? asOf : null;
  const askedKnownOn = typeof knownOn === "string" ? knownOn : null;
  return {
    ok: true,
    view: {
      asOf: askedAsOf ?? askedKnownOn ?? today,
      knownBefore: askedKnownOn === null ? null : endOfDay(askedKnownOn),
      today,
      askedAsOf,
      askedKnownOn,
    },
  };
}

/** The days that a reader asked for, as links carry them. */
export type Clocks = Pick<AskedView, "askedAsOf" | "askedKnownOn">;

/** The clocks that the query of an address asks for; null for one that cannot be shown. */
export function clocksIn(query: Pick<URLSearchParams, "getAll">): Clocks {
  const [asOf, knownOn] = [query.getAll("asOf"), query.getAll("knownOn")].map((days) => {
    const reading = readAskedDay(days.length > 1 ? days : days[0], dayNow());
    return reading.ok ? reading.value : null;
  });
  return { askedAsOf: asOf ?? null, askedKnownOn: knownOn ?? null };
}

/** Which days of the present page another can be shown on; none where there are none. */
export type Kept = "both" | "knownOn";

/** Of the days that a reader asked for those that a page can be shown on. */
export function keptIn({ askedAsOf, askedKnownOn }: Clocks, kept: Kept | undefined): Clocks {
  return { askedAsOf: kept === "both" ? askedAsOf : null, askedKnownOn: kept === undefined ? null : askedKnownOn };
}

/** Whether a page that is gone to shows the present, out of one that shows the past. */
export function leavesView({ askedAsOf, askedKnownOn }: Clocks, kept: Kept | undefined): boolean {
  const { askedAsOf: asOf, askedKnownOn: knownOn } = keptIn({ askedAsOf, askedKnownOn }, kept);
  return (askedAsOf ?? askedKnownOn) !== null && (asOf ?? knownOn) === null;
}

/** An address inside the site that keeps the view which the reader asked for. */
export function inView(address: string, { askedAsOf, askedKnownOn }: Clocks): string {
  const query = new URLSearchParams(keptClocks({ askedAsOf, askedKnownOn }));
  if (query.size === 0) return address;
  const [path = "", fragment] = address.split("#");
  return `${path}${path.includes("?") ? "&" : "?"}${query}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** What an address asks for in order to keep the view, field by field. */
export function keptClocks({ askedAsOf, askedKnownOn }: Clocks): Record<string, string> {
  return {
    ...(askedAsOf !== null && { asOf: askedAsOf }),
    ...(askedKnownOn !== null && { knownOn: askedKnownOn }),
  };
}

function readClock(clock: Clock, asked: Asked, today: string): string | ViewFault | null {
  const reading = readAskedDay(asked, today);
  return reading.ok ? reading.value : { clock, typed: askedAsTyped(asked), message: reading.message };
}
