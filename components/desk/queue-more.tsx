import { ON_PAGE, type QueueAsked, type QueueList, queueAddress, SHOWN } from "@/lib/queue/asked";

interface MoreProps {
  name: QueueList;
  asked: QueueAsked;
  /** How many lines the list has in all. */
  count: number;
  /** What the lines are, read out where the number alone would not tell. */
  title: string;
}

/** Below some lines of a list: the way to the others, on the desk to all of them and from there page by page. */
export function QueueMore({ name, asked, count, title }: MoreProps) {
  if (asked.list === null) {
    if (count <= SHOWN) return null;
    return (
      <p className="mt-2.5">
        <a href={queueAddress({ tracker: asked.tracker, list: name })}>
          and {(count - SHOWN).toLocaleString("en-GB")} more<span className="sr-only"> ({title})</span>
        </a>
      </p>
    );
  }
  const pages = Math.ceil(count / ON_PAGE);
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2 print:hidden">
      {asked.page > 1 && (
        <a href={queueAddress({ ...asked, page: asked.page - 1 })} rel="prev">
          Previous page
        </a>
      )}
      <span className="text-soft">
        Page {asked.page} of {pages.toLocaleString("en-GB")}
      </span>
      {asked.page < pages && (
        <a href={queueAddress({ ...asked, page: asked.page + 1 })} rel="next">
          Next page
        </a>
      )}
    </nav>
  );
}
