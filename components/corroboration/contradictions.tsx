import { AGAINST, type OtherItem } from "@/lib/corroboration/rules";
import { BEARINGS, LEVELS, type Level } from "@/lib/scales/rules";
import { OtherItems } from "./other-items";

interface ContradictionsProps {
  level: Level;
  items: OtherItem[];
  addressOf: (number: number) => string;
}

/** What speaks against a judgement, and by which rule. */
export function Contradictions({ level, items, addressOf }: ContradictionsProps) {
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
      <p className={items.length > 0 ? "font-medium" : "text-soft"}>
        {items.length === 0 ? "No item contradicts it." : `Contradicted by ${items.length} ${plural(items.length)}:`}
      </p>
      {items.length > 0 && <OtherItems items={items} addressOf={addressOf} />}
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
