import { dateInWords } from "@/lib/dates/words";
import type { IndicatorFrame } from "@/lib/indicators/read";

interface KnownGapsProps {
  indicator: Pick<IndicatorFrame, "searchedUntil" | "knownGaps">;
}

/** How far evidence was looked for, and what is known to be missing. */
export function KnownGaps({ indicator: { searchedUntil, knownGaps } }: KnownGapsProps) {
  return (
    <div className="mt-3 max-w-184">
      <p>
        {searchedUntil ? (
          <>
            Evidence was searched for systematically until{" "}
            <time dateTime={searchedUntil}>{dateInWords(searchedUntil)}</time>. What happened later is here only where
            somebody filed it.
          </>
        ) : (
          "How far evidence was searched was not recorded."
        )}
      </p>
      {knownGaps.length > 0 && (
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {knownGaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
