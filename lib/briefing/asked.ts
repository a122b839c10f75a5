import { type Period, readPeriod } from "@/lib/changes/period";
import type { FieldErrors } from "@/lib/refusal";
import { type AskedView, readView, type SearchParams } from "@/lib/view";

/** A briefing is about so many days unless its address says otherwise. */
export const USUAL_DAYS = 30;

/** What an address asks a briefing to be about. */
export interface AskedBriefing {
  period: Period;
  /** Whether the address leaves both days open, so that a quiet month may give way to an earlier one. */
  isOpen: boolean;
  view: AskedView;
}

interface BriefingReading {
  /** As typed; where nothing was asked for, the days that it stands for. */
  typed: Period;
  /** Null where something is wrong, which `errors` says. */
  asked: AskedBriefing | null;
  errors: FieldErrors;
}

/**
 * Reads `from`, `to` and `knownOn` from an address: the 30 days that end today, or on the day up to whose end it is to
 * know, unless it says otherwise.
 */
export function readBriefing(params: SearchParams, today: string): BriefingReading {
  const reading = readView({ knownOn: params.knownOn }, today);
  const { typed, period, errors } = readPeriod(params, today, USUAL_DAYS);
  if (!reading.ok) {
    return {
      typed,
      asked: null,
      errors: { ...errors, knownOn: reading.faults.map(({ message }) => message).join(" ") },
    };
  }
  const { view } = reading;
  const isOpen = !params.from && !params.to;
  const about = isOpen && view.askedKnownOn ? readPeriod({ to: view.askedKnownOn }, today, USUAL_DAYS) : null;
  const days = about?.period ?? period;
  if (days === null) return { typed, asked: null, errors };
  return { typed: about?.typed ?? typed, asked: { period: days, isOpen, view: viewOf(view, days.to) }, errors };
}

/** The view at the end of the last day of a period. */
export function viewOf(view: AskedView, asOf: string): AskedView {
  return { ...view, asOf, askedAsOf: asOf };
}
