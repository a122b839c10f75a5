import { MOST_NAMES } from "@/components/search/found-names";
import { MOST_RANKED } from "@/lib/evidence/filter-values";
import type { NameFound } from "@/lib/search/read-names";

interface FoundPartsProps {
  names: NameFound[];
  judgements: number;
  items: number;
}

/** What was found, kind by kind, each leading to its part of the page. */
export function FoundParts({ names, judgements, items }: FoundPartsProps) {
  const named = (kind: string) => names.filter((name) => name.kind === kind).length;
  const parts = [
    { id: "indicators", count: named("INDICATOR"), one: "indicator", many: "indicators", most: MOST_NAMES },
    { id: "judgements", count: judgements, one: "judgement", many: "judgements", most: MOST_RANKED },
    { id: "actors", count: named("ACTOR"), one: "actor", many: "actors", most: MOST_NAMES },
    { id: "sources", count: named("SOURCE"), one: "source", many: "sources", most: MOST_NAMES },
    { id: "items", count: items, one: "item of evidence", many: "items of evidence", most: MOST_RANKED },
  ];
  return (
    <nav aria-label="What was found" className="mt-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, count, one, many, most }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {count > most && "over "}
                {Math.min(count, most).toLocaleString("en-GB")} {count === 1 ? one : many}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
