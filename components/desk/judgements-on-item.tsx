import { LevelMark } from "@/components/levels/level-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import { dateInWords } from "@/lib/dates/words";
import type { Level } from "@/lib/scales/rules";

interface Judgement {
  id: number;
  number: number;
  level: Level;
  effectiveOn: string;
  indicator: { slug: string; title: string };
}

/** The judgements that cite an item, each with its page. */
export function JudgementsOnItem({ tracker, judgements }: { tracker: string; judgements: Judgement[] }) {
  return (
    <section aria-labelledby="rests-on-it">
      <SectionHeading id="rests-on-it">What rests on it</SectionHeading>
      {judgements.length === 0 && <p className="py-2.5 text-soft">No judgement cites this item.</p>}
      <ul>
        {judgements.map(({ id, number, level, effectiveOn, indicator }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-b py-2">
            <LevelMark level={level} />
            <a href={`/trackers/${tracker}/indicators/${indicator.slug}/assessments/${number}`}>{indicator.title}</a>
            <span className="text-soft">from {dateInWords(effectiveOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
