import { Notice } from "@/components/ui/notice";
import { dateInWords } from "@/lib/dates/words";
import { recordedOn } from "@/lib/indicators/news";
import type { IndicatorPage } from "@/lib/indicators/read";
import { countsOf, kindsInWords, newOf, placeOf, type Visit } from "@/lib/news/rules";

interface NewHereProps {
  visit: Visit;
  since: string;
  page: IndicatorPage;
  /** The address of the page without marks. */
  here: string;
}

/** How much of what an indicator's page shows was recorded after a day that the address names. */
export function NewHere({ visit, since, page, here }: NewHereProps) {
  const news = newOf(recordedOn(page), visit.after ?? 0);
  const counts = countsOf(news);
  const day = dateInWords(since);
  return (
    <Notice title={news.length === 0 ? `Nothing here is new since ${day}` : `${news.length} new here since ${day}`}>
      <p>
        New is what was recorded after the end of that day (UTC), whatever days it speaks of
        {news.length > 0 && (
          <>
            : <a href={`#${placeOf(counts)}`}>{kindsInWords(counts)}</a>
          </>
        )}
        .{" "}
        <a href={here} className="print:hidden">
          Without these marks
        </a>
      </p>
    </Notice>
  );
}
