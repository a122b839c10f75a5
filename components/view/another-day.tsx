import type { AskedView } from "@/lib/view";
import { ClockForm } from "./clock-form";

/** Folded away: the form that shows the page on another day. */
export function AnotherDay({ view, kept }: { view: AskedView; kept?: Record<string, string> }) {
  return (
    <details className="open:w-full print:hidden">
      <summary className="w-fit list-none [&::-webkit-details-marker]:hidden">See another day</summary>
      <ClockForm today={view.today} asOf={view.askedAsOf} knownOn={view.askedKnownOn} kept={kept} />
    </details>
  );
}
