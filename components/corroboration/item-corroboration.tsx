import type { Beside } from "@/lib/corroboration/rules";
import { originsInWords } from "@/lib/corroboration/rules";
import { capital } from "@/lib/text/capital";
import { OtherItems } from "./other-items";

interface ItemCorroborationProps {
  /** Who first reported the item itself. */
  origin: string;
  beside: Beside;
  addressOf: (number: number) => string;
  /** The list of the evidence of these days. */
  list: string;
}

/** How many origins report what an item reports, and what speaks against it. */
export function ItemCorroboration({ origin, beside: { alike, opposed }, addressOf, list }: ItemCorroborationProps) {
  const origins = new Set([origin, ...alike.named.map((item) => item.origin)]).size;
  const words = `${alike.count > alike.named.length ? "at least " : ""}${originsInWords(origins)}`;
  return (
    <div className="mt-3 max-w-184">
      <p className="font-medium">{capital(words)}</p>
      {alike.count === 0 ? (
        <p className="text-soft">No other item reports the same.</p>
      ) : (
        <>
          <p className="mt-2 text-soft">These point the same way, and may report the same:</p>
          <OtherItems items={alike} addressOf={addressOf} all={list} />
        </>
      )}
      {opposed.count > 0 && (
        <>
          <p className="mt-3 font-medium">These point the other way:</p>
          <OtherItems items={opposed} addressOf={addressOf} all={list} />
        </>
      )}
      <p className="mt-2 text-note text-soft">
        Compared are the items of the same days, give or take one day, that bear on the same indicator. An origin is who
        first reported something: an agency that passes a report on is none, and sources that turned out to be one count
        once. F and 6 in a rating say that nobody can judge, not that it is bad.
      </p>
    </div>
  );
}
