import { ratingInWords } from "@/lib/scales/ratings";

interface SourceLineProps {
  origin: string;
  outlet: string;
  rating: string;
}

/** Who reported first, through whom, and how far both can be trusted. */
export function SourceLine({ origin, outlet, rating }: SourceLineProps) {
  return (
    <>
      {origin}{" "}
      <span className="text-note text-soft sm:block">
        {outlet !== origin && `via ${outlet} ·\u00a0`}
        <abbr title={ratingInWords(rating)} className="no-underline">
          {rating}
        </abbr>
      </span>
    </>
  );
}
