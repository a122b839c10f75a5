import { SectionHeading } from "@/components/ui/section-heading";
import { momentInWords } from "@/lib/dates/words";
import type { SourceOnDesk } from "@/lib/sources/read";

/** What the letter of a source was, and why it changed, the last change first. */
export function LetterHistory({ ratings }: { ratings: SourceOnDesk["ratings"] }) {
  if (ratings.length === 0) return null;
  return (
    <section aria-labelledby="letters">
      <SectionHeading id="letters">Earlier letters</SectionHeading>
      <ol className="max-w-184">
        {ratings.map(({ number, before, after, reason, signedAs, recordedAt }) => (
          <li key={number} className="border-line border-b py-2">
            From {before} to {after}: “{reason}”{" "}
            <span className="text-soft">
              {signedAs}, <time dateTime={recordedAt.toISOString()}>{momentInWords(recordedAt)}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
