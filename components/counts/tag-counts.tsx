import { definitionInWords, itemsCounted, type TagCount, type TaggedItems } from "@/lib/counts/rules";
import { DaysSince } from "./days-since";
import { PerQuarter } from "./per-quarter";

interface TagCountsProps {
  counts: TagCount[];
  items: TaggedItems[];
  asOf: string;
  /** Where an item is found, by its number. */
  addressOf: (number: number) => string;
}

/** What an indicator counts, each with its definition; the numbers are worked out from the items. */
export function TagCounts({ counts, items, asOf, addressOf }: TagCountsProps) {
  return (
    <ul>
      {counts.map((count) => {
        const own = itemsCounted(count, items);
        return (
          <li key={`${count.kind} ${count.title}`} className="break-inside-avoid border-line border-b py-3">
            <h3 className="font-medium">{count.title}</h3>
            {count.kind === "DAYS_SINCE" ? (
              <DaysSince newest={own[0]?.newest ?? null} asOf={asOf} addressOf={addressOf} />
            ) : (
              <PerQuarter title={count.title} items={own} asOf={asOf} />
            )}
            <p className="mt-1 max-w-184 text-note text-soft">{definitionInWords(count)}</p>
          </li>
        );
      })}
    </ul>
  );
}
