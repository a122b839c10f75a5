import { ReviewNote } from "@/components/approvals/review-note";
import { LevelMark } from "@/components/levels/level-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import { dateInWords } from "@/lib/dates/words";
import { hasHit } from "@/lib/search/marks";
import type { Found } from "@/lib/search/read";
import type { Search } from "@/lib/search/rules";
import { type AskedView, inView } from "@/lib/view";
import { Marked } from "./marked";
import { ShareInWords } from "./share-in-words";

interface FoundJudgementsProps {
  base: string;
  judgements: Found["judgements"];
  search: Search;
  view: AskedView;
}

/** The judgements that were found, each with what it says of it. */
export function FoundJudgements({ base, judgements: { rows, count }, search, view }: FoundJudgementsProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="judgements">
      <SectionHeading id="judgements" beside={<ShareInWords shown={rows.length} count={count} />}>
        Judgements
      </SectionHeading>
      <ul>
        {rows.map(({ indicator, number, level, effectiveOn, rationale, others, state, isStanding }) => (
          <li
            key={`${indicator.slug} ${number}`}
            className="grid gap-x-8 gap-y-1 border-line border-b py-3 md:grid-cols-[11rem_1fr]"
          >
            <div>
              <time dateTime={effectiveOn}>{dateInWords(effectiveOn)}</time>
              <div>
                <LevelMark level={level} />
              </div>
              {isStanding && <p className="text-note text-soft">holds now</p>}
            </div>
            <div className="min-w-0 max-w-184">
              <a
                href={inView(`${base}/indicators/${indicator.slug}/assessments/${number}`, view)}
                className="font-medium"
              >
                {indicator.title}, assessment {number}
              </a>
              <ReviewNote state={state} isBlock />
              {[rationale, ...others.filter((text) => hasHit(text, search))].slice(0, 2).map((text) => (
                <p key={text} className="font-serif">
                  <Marked text={text} search={search} length={280} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
