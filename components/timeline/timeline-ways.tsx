import type { ReactNode } from "react";
import { type Period, stepsFrom } from "@/lib/timeline/period";
import type { Timeline } from "@/lib/timeline/read";
import { LANES, type Lanes } from "@/lib/timeline/rules";
import { itemsInWords } from "@/lib/timeline/words";

interface TimelineWaysProps {
  timeline: Timeline & { period: Period };
  lanes: Lanes;
  /** The address of the same timeline over other days; null for all that there is. */
  periodAddress: (period: Period | null) => string;
  lanesAddress: (lanes: Lanes) => string;
}

/** Leads to what lies before, after, around and inside of the time that is shown, and to other lanes. */
export function TimelineWays({ timeline, lanes, periodAddress, lanesAddress }: TimelineWaysProps) {
  const { period, before, after } = timeline;
  const { earlier, later, wider, closer } = stepsFrom(period);
  const isPart = before + after > 0;
  return (
    <nav aria-label="Time and lanes" className="flex flex-wrap gap-x-8 gap-y-1 text-note print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <Way href={before > 0 ? periodAddress(earlier) : null}>
          ← Earlier{before > 0 && ` (${itemsInWords(before)})`}
        </Way>
        <Way href={after > 0 ? periodAddress(later) : null}>Later{after > 0 && ` (${itemsInWords(after)})`} →</Way>
        <Way href={closer && periodAddress(closer)}>Closer</Way>
        <Way href={isPart ? periodAddress(wider) : null}>Wider</Way>
        <Way href={isPart ? periodAddress(null) : null}>All of it</Way>
      </ul>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 max-md:hidden">
        <li className="text-soft">Lanes</li>
        {(Object.keys(LANES) as Lanes[]).map((one) => (
          <li key={one}>
            <a
              href={lanesAddress(one)}
              aria-current={one === lanes || undefined}
              className="aria-[current]:font-semibold"
            >
              {LANES[one].words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Way({ href, children }: { href: string | null; children: ReactNode }) {
  return <li>{href === null ? <span className="text-faint">{children}</span> : <a href={href}>{children}</a>}</li>;
}
