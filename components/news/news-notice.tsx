import { Notice } from "@/components/ui/notice";
import { dateInWords } from "@/lib/dates/words";
import type { News } from "@/lib/news/read";
import { allNew, kindsInWords, NEWS_KINDS, type NewsCounts, sumOf } from "@/lib/news/rules";
import { withSince } from "@/lib/news/since";
import { capital } from "@/lib/text/capital";
import { type AskedView, inView } from "@/lib/view";
import { NewShape } from "./new-mark";

const TOLD = 6;

interface NewsNoticeProps {
  /** The address of the tracker. */
  base: string;
  since: string;
  view: AskedView;
  /** All of it. */
  counts: NewsCounts;
  /** The last of it, the last first. */
  news: News[];
}

/** What was recorded after a day that the address names, each thing with the way to it. */
export function NewsNotice({ base, since, view, counts, news }: NewsNoticeProps) {
  const count = sumOf(counts);
  const day = dateInWords(since);
  return (
    <Notice title={count === 0 ? `Nothing is new since ${day}` : `${allNew(counts)} since ${day}`}>
      <p>
        New is what was recorded after the end of that day (UTC), whatever days it speaks of
        {count > 0 && `: ${kindsInWords(counts)}`}.{" "}
        <a href={inView(base, view)} className="print:hidden">
          Without these marks
        </a>
      </p>
      {news.length > 0 && (
        <ul className="mt-2 text-note">
          {news.slice(0, TOLD).map((one) => (
            <li key={`${one.kind} ${one.path} ${one.recordedAt}`}>
              <NewShape />
              <NewsLink base={base} since={since} view={view} news={one} />
            </li>
          ))}
        </ul>
      )}
      {count > TOLD && (
        <p className="mt-1 text-note text-soft">
          These are the last {TOLD} of them. Below, each indicator that has something new is marked.
        </p>
      )}
    </Notice>
  );
}

function NewsLink({ base, since, view, news }: { base: string; since: string; view: AskedView; news: News }) {
  const isOnPage = news.path.includes("#");
  const address = inView(`${base}/${news.path}`, view);
  const kind = NEWS_KINDS[news.kind].one;
  return (
    <>
      {capital(kind)}: <a href={isOnPage ? withSince(address, since) : address}>{news.title}</a>{" "}
      <span className="text-soft">recorded {dateInWords(news.recordedAt.slice(0, 10))}</span>
    </>
  );
}
