import { Occurred } from "@/components/evidence/occurred";
import type { OtherItems as Items } from "@/lib/corroboration/rules";

interface OtherItemsProps {
  items: Items;
  /** Where an item is found, by its number. */
  addressOf: (number: number) => string;
  /** Where all of them are found, among others. */
  all: string;
}

/** Items by their day and origin. */
export function OtherItems({ items: { named, count }, addressOf, all }: OtherItemsProps) {
  return (
    <ul className="mt-1">
      {named.map(({ number, headline, occurred, origin }) => (
        <li key={number} className="border-line border-b py-1.5">
          <Occurred date={occurred} /> <a href={addressOf(number)}>{headline}</a>{" "}
          <span className="text-note text-soft">{origin}</span>
        </li>
      ))}
      {count > named.length && (
        <li className="py-1.5">
          and {(count - named.length).toLocaleString("en-GB")} more, <a href={all}>in the list of evidence</a>
        </li>
      )}
    </ul>
  );
}
