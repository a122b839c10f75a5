import { Occurred } from "@/components/evidence/occurred";
import type { OtherItem } from "@/lib/corroboration/rules";

interface OtherItemsProps {
  items: OtherItem[];
  /** Where an item is found, by its number. */
  addressOf: (number: number) => string;
}

/** Items by their day and origin. */
export function OtherItems({ items, addressOf }: OtherItemsProps) {
  return (
    <ul className="mt-1">
      {items.map(({ number, headline, occurred, origin }) => (
        <li key={number} className="border-line border-b py-1.5">
          <Occurred date={occurred} /> <a href={addressOf(number)}>{headline}</a>{" "}
          <span className="text-note text-soft">{origin}</span>
        </li>
      ))}
    </ul>
  );
}
