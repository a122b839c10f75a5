import { PageHead } from "@/components/ui/page";
import type { ViewFault } from "@/lib/view";
import { ClockForm } from "./clock-form";

const ASKED = { asOf: "As it was on", knownOn: "As we knew it on", since: "New since" } as const;

/** In place of a page whose day cannot be shown: what is wrong with it, and a form to ask for another. */
export function ViewFaults({ faults, here, today }: { faults: ViewFault[]; here: string; today: string }) {
  return (
    <>
      <PageHead
        title="That day cannot be shown"
        lead={faults.map(({ clock, typed, message }) => (
          <p key={clock}>
            {ASKED[clock]} “{typed}”: {message}
          </p>
        ))}
      />
      <ClockForm today={today} asOf={null} knownOn={null} />
      <p className="mt-4">
        <a href={here}>Show it as it is now</a>
      </p>
    </>
  );
}
