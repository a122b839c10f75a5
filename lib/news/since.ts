import { askedAsTyped, readAskedDay } from "@/lib/dates/asked-day";
import { type AskedView, dayNow, readView, type SearchParams, type ViewFault } from "@/lib/view";
import { seenAfter, type Visit } from "./rules";

/** A view in which what was recorded after the end of a day is marked; null where no day was asked for. */
export interface SinceView {
  view: AskedView;
  since: string | null;
}

type SinceReading = ({ ok: true } & SinceView) | { ok: false; faults: ViewFault[] };

/** Reads the two clocks and `since` from an address. */
export function readSinceView(params: SearchParams, today = dayNow()): SinceReading {
  const reading = readView(params, today);
  const since = readAskedDay(params.since, today);
  const faults = reading.ok ? [] : [...reading.faults];
  if (!since.ok) faults.push({ clock: "since", typed: askedAsTyped(params.since), message: since.message });
  return reading.ok && since.ok ? { ok: true, view: reading.view, since: since.value } : { ok: false, faults };
}

export function visitOf(tracker: string, { view, since }: SinceView): Visit {
  const isNow = view.askedAsOf === null && view.askedKnownOn === null;
  return { tracker, after: since === null ? null : seenAfter(since), isNow };
}

/** An address that marks the same as the page that leads to it. */
export function withSince(address: string, since: string | null): string {
  if (since === null) return address;
  const [path = "", fragment] = address.split("#");
  return `${path}${path.includes("?") ? "&" : "?"}since=${since}${fragment === undefined ? "" : `#${fragment}`}`;
}
