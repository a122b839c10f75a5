import { EmptyState } from "@/components/ui/empty-state";
import { dateInWords } from "@/lib/dates/words";
import { nearestTo } from "@/lib/search/nearest";
import type { NameFound } from "@/lib/search/read-names";
import type { Search } from "@/lib/search/rules";
import { type AskedView, inView } from "@/lib/view";
import { FoundNames } from "./found-names";

interface NothingFoundProps {
  base: string;
  typed: string;
  search: Search;
  /** What is called nearly so. */
  alike: NameFound[];
  view: AskedView;
}

/** Says that nothing was found, and what may have been meant. */
export function NothingFound({ base, typed, search, alike, view }: NothingFoundProps) {
  const meant = nearestTo(
    typed,
    search,
    alike.map(({ name, originalName }) => `${name} ${originalName ?? ""}`),
  );
  return (
    <>
      <EmptyState title={`Nothing says “${typed}”`}>
        {view.askedKnownOn !== null && (
          <p>
            Items and judgements are searched as they had been recorded by the end of {dateInWords(view.askedKnownOn)}.
          </p>
        )}
        {meant !== null && (
          <p>
            Did you mean{" "}
            <a
              href={inView(`${base}/search?${new URLSearchParams({ q: meant })}`, view)}
              className="font-medium text-ink"
            >
              {meant}
            </a>
            ?
          </p>
        )}
        <p>{alike.length > 0 ? "These are called nearly so:" : "Try fewer words, or the beginning of one."}</p>
      </EmptyState>
      <FoundNames base={base} names={alike} kinds={["INDICATOR", "ACTOR", "SOURCE"]} search={search} view={view} />
    </>
  );
}
