import { AGAINST, type OtherItems as Items } from "@/lib/corroboration/rules";
import { BEARINGS, LEVELS, type Level } from "@/lib/scales/rules";
import { OtherItems } from "./other-items";

interface ContradictionsProps {
  level: Level;
  items: Items;
  addressOf: (number: number) => string;
  /** The list of the evidence that bears on the indicator. */
  list: string;
}

/** What speaks against a judgement, and by which rule. */
export function Contradictions({ level, items, addressOf, list }: ContradictionsProps) {
  const against = AGAINST[level];
  if (against === null) {
    return (
      <p className="mt-2 max-w-184 text-note text-soft">
        “{LEVELS[level].words}” points neither way, so that no item contradicts it.
      </p>
    );
  }
  return (
    <div className="mt-3 max-w-184">
      <p className={items.count > 0 ? "font-medium" : "text-soft"}>
        {items.count === 0
          ? "No item contradicts it."
          : `Contradicted by ${items.count.toLocaleString("en-GB")} ${plural(items.count)}:`}
      </p>
      {items.count > 0 && <OtherItems items={items} addressOf={addressOf} all={`${list}&bearing=${against}`} />}
      <p className="mt-1 text-note text-soft">
        An item contradicts “{LEVELS[level].words}” where it points {BEARINGS[against].words} genuine movement here and
        happened between the first day of the earliest item that is cited and the day that the judgement speaks from.
      </p>
    </div>
  );
}

function plural(count: number): string {
  return count === 1 ? "item" : "items";
}
