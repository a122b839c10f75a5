import { SectionHeading } from "@/components/ui/section-heading";
import { dateInWords } from "@/lib/dates/words";
import type { RetiredIndicator } from "@/lib/indicators/read-retired";
import { type AskedView, inView } from "@/lib/view";

interface RetiredListProps {
  retired: RetiredIndicator[];
  /** The board's address. */
  base: string;
  view: AskedView;
}

/** Indicators that are watched no more: apart from the board, and not counted on it. */
export function RetiredList({ retired, base, view }: RetiredListProps) {
  if (retired.length === 0) return null;
  return (
    <section aria-labelledby="retired">
      <SectionHeading id="retired">Retired</SectionHeading>
      <ul>
        {retired.map(({ slug, title, retiredOn, retiredReason }) => (
          <li key={slug} className="border-line border-b py-2.5">
            <a href={inView(`${base}/indicators/${slug}`, view)}>{title}</a>
            <p className="max-w-184 text-soft">
              Watched no more since {dateInWords(retiredOn ?? "")}. {retiredReason}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
