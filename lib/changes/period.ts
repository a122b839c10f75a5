import { askedAsTyped, readAskedDay } from "@/lib/dates/asked-day";
import { addDays } from "@/lib/dates/days";
import type { FieldErrors } from "@/lib/refusal";
import type { SearchParams } from "@/lib/view";

const WEEK = 7;

/** What lies between the ends of two days: all that came after the first, up to the end of the second. */
export interface Period {
  from: string;
  to: string;
}

interface PeriodReading {
  /** As typed; where nothing was asked for, the days that it stands for. */
  typed: Period;
  /** Null where something is wrong, which `errors` says. */
  period: Period | null;
  errors: FieldErrors;
}

/** Reads `from` and `to` from an address: the week that ends today, or as many days, unless it says otherwise. */
export function readPeriod(params: SearchParams, today: string, days = WEEK): PeriodReading {
  const to = readAskedDay(params.to, today);
  const from = readAskedDay(params.from, today);
  const last = (to.ok && to.value) || today;
  const first = (from.ok && from.value) || addDays(last, -days);
  const typed = { from: askedAsTyped(params.from) || first, to: askedAsTyped(params.to) || last };
  const errors: FieldErrors = {};
  if (!from.ok) errors.from = from.message;
  if (!to.ok) errors.to = to.message;
  if (from.ok && to.ok && first >= last) errors.to = "The second day must come after the first.";
  return { typed, period: Object.keys(errors).length === 0 ? { from: first, to: last } : null, errors };
}
