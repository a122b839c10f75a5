import { Occurred } from "@/components/evidence/occurred";
import type { TaggedItems } from "@/lib/counts/rules";
import { agoInWords } from "@/lib/dates/words";

interface DaysSinceProps {
  newest: TaggedItems["newest"] | null;
  asOf: string;
  addressOf: (number: number) => string;
}

/** How long ago the last counted item happened. */
export function DaysSince({ newest, asOf, addressOf }: DaysSinceProps) {
  if (newest === null) return <p className="text-soft">No such item is known.</p>;
  return (
    <p>
      <span className="font-serif text-lead">{agoInWords(newest.occurred, asOf)}</span>:{" "}
      <Occurred date={newest.occurred} />, <a href={addressOf(newest.number)}>{newest.headline}</a>
    </p>
  );
}
