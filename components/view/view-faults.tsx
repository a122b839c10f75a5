import { Notice } from "@/components/ui/notice";
import type { ViewFault } from "@/lib/view";
import { ClockForm } from "./clock-form";

const ASKED = { asOf: "As it was on", knownOn: "As we knew it on" } as const;

/** In place of a page whose day cannot be shown: what is wrong with it, and a form to ask for another. */
export function ViewFaults({ faults, here, today }: { faults: ViewFault[]; here: string; today: string }) {
  return (
    <div role="alert">
      <Notice tone="away" title="That day cannot be shown">
        <ul className="mt-1 list-disc ps-5">
          {faults.map(({ clock, typed, message }) => (
            <li key={clock}>
              {ASKED[clock]} “{typed}”: {message}
            </li>
          ))}
        </ul>
      </Notice>
      <ClockForm today={today} asOf={null} knownOn={null} />
      <p className="mt-4">
        <a href={here}>Show it as it is now</a>
      </p>
    </div>
  );
}
