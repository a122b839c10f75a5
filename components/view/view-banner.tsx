import { Notice } from "@/components/ui/notice";
import { dateInWords } from "@/lib/dates/words";
import { capital } from "@/lib/text/capital";
import { type AskedView, NOT_OVER } from "@/lib/view";

interface BannerProps {
  view: AskedView;
  /** The address of the same page as it is now. */
  here: string;
}

/** Says that a page shows the past, and leads back; nothing where it shows the present. */
export function ViewBanner({ view: { askedAsOf, askedKnownOn, today }, here }: BannerProps) {
  if (askedAsOf === null && askedKnownOn === null) return null;
  const isOver = askedKnownOn !== today;
  const clocks = [
    askedAsOf !== null && `As it was on ${dateInWords(askedAsOf)}`,
    askedKnownOn !== null && `as we ${isOver ? "knew it at the end of" : "know it on"} ${dateInWords(askedKnownOn)}`,
  ].filter((clock) => clock !== false);
  const words = clocks.join(", ");
  return (
    <Notice>
      <p>
        <strong className="font-semibold">{capital(words)}</strong>
        <span aria-hidden="true"> · </span>
        <a href={here} className="print:hidden">
          Back to now
        </a>
      </p>
      {!isOver && <p className="text-soft">{NOT_OVER}</p>}
    </Notice>
  );
}
