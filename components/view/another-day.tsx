import type { AskedView } from "@/lib/view";
import { ClockForm } from "./clock-form";

interface AnotherDayProps {
  view: AskedView;
  /** The day after which all is marked as new, "" for none; left out where the page marks nothing. */
  since?: string;
  kept?: Record<string, string>;
}

/** Folded away: the form that shows the page on another day. */
export function AnotherDay({ view, since, kept }: AnotherDayProps) {
  return (
    <details className="open:w-full print:hidden">
      <summary className="w-fit list-none [&::-webkit-details-marker]:hidden">See another day</summary>
      <ClockForm today={view.today} asOf={view.askedAsOf} knownOn={view.askedKnownOn} since={since} kept={kept} />
    </details>
  );
}
