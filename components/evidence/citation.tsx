import { dateInWords } from "@/lib/dates/words";

interface CitationProps {
  title: string;
  /** The tracker's title. */
  within: string;
  /** Which part of it: "evidence 57, version 2". */
  part?: string;
  /** The day as which it is cited. */
  on: string;
  address: string;
}

/** A reference ready to be copied, with the day on which it was so known. */
export function Citation({ title, within, part, on, address }: CitationProps) {
  return (
    <p className="mt-3 max-w-184 select-all bg-wash px-3 py-2 font-serif">
      {title === within ? title : `“${title}”, ${within}`}
      {part && `, ${part}`}. Signpost, as known on {dateInWords(on)}. {address}
    </p>
  );
}
