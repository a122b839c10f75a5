import { type EvidenceFilter, filterQuery, readFilter, type TypedFilter } from "@/lib/evidence/filter";
import { codeIn } from "@/lib/evidence/filter-values";
import type { FieldErrors } from "@/lib/refusal";
import type { SearchParams } from "@/lib/view";
import type { Period } from "./period";
import { LANES, type Lanes } from "./rules";

/** What an address asks of a timeline, as it was typed. */
export interface TypedTimeline {
  filter: TypedFilter;
  lanes: string;
}

interface TimelineReading {
  typed: TypedTimeline;
  /** These hold only where there are no errors. */
  filter: EvidenceFilter;
  lanes: Lanes;
  errors: FieldErrors;
}

/** Reads what an address asks of a timeline: the filters of the evidence, a period, and what the lanes are. */
export function readTimeline(params: SearchParams, offered: Parameters<typeof readFilter>[1]): TimelineReading {
  const { sort: _, page: __, lanes: asked, ...filters } = params;
  const { typed: filter, filter: read, errors } = readFilter(filters, offered);
  const lanes = [asked].flat()[0] ?? "";
  const reading = codeIn(LANES, lanes || "theme", "kind of lane");
  if (Array.isArray(asked)) errors.lanes = "This was given more than once. Choose one.";
  else if (!reading.ok) errors.lanes = reading.message;
  return { typed: { filter, lanes }, filter: read, lanes: reading.ok ? reading.value : "theme", errors };
}

interface Changes {
  /** Null for all that there is. */
  period?: Period | null;
  lanes?: Lanes;
}

/** The query of an address that asks for the same timeline with another period or other lanes. */
export function timelineQuery({ filter, lanes }: TypedTimeline, { period, lanes: others }: Changes = {}): string {
  const days = period === undefined ? {} : { from: period?.from ?? "", to: period?.to ?? "" };
  const query = new URLSearchParams(filterQuery(filter, days));
  const chosen = others ?? lanes;
  if (chosen !== "" && chosen !== "theme") query.set("lanes", chosen);
  return query.toString();
}
