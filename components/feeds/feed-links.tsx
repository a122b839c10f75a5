import { Fragment } from "react";
import { FEED_FORMATS, feedPath } from "@/lib/feeds/rules";
import { codesOf } from "@/lib/scales/rules";

interface FeedLinksProps {
  path: string;
  /** Where one subscribes to mail about it; null where the site sends none. */
  mail: string | null;
}

/**
 * How a page can be followed without visiting it: "Follow: Atom, RSS, JSON Feed; levels only: Atom, RSS, JSON Feed; by
 * e-mail".
 */
export function FeedLinks({ path, mail }: FeedLinksProps) {
  return (
    <span className="print:hidden">
      Follow: <Formats path={path} onlyLevels={false} />; levels only: <Formats path={path} onlyLevels />
      {mail !== null && (
        <>
          ; <a href={mail}>by e-mail</a>
        </>
      )}
    </span>
  );
}

function Formats({ path, onlyLevels }: { path: string; onlyLevels: boolean }) {
  return codesOf(FEED_FORMATS).map((format, place) => (
    <Fragment key={format}>
      {place > 0 && ", "}
      <a href={feedPath(path, format, { onlyLevels, page: null })}>
        {FEED_FORMATS[format].words}
        {onlyLevels && <span className="sr-only"> of levels only</span>}
      </a>
    </Fragment>
  ));
}
