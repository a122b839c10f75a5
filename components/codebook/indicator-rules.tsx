import { LevelRules } from "@/components/indicators/level-rules";
import type { CodebookIndicator, RuleSet } from "@/lib/codebooks/read";
import { daysInWords, momentInWords } from "@/lib/dates/words";
import { SIGNIFICANCES } from "@/lib/scales/rules";

/** The rules of one indicator, the newest version open and the earlier ones folded away. */
export function IndicatorRules({ base, indicator }: { base: string; indicator: CodebookIndicator }) {
  const { slug, title, observes, significance, reviewEveryDays, reviewNote, ruleSets } = indicator;
  const [newest, ...earlier] = ruleSets;
  return (
    <article id={slug} className="mt-6 scroll-mt-4">
      <h3 className="font-semibold font-serif text-xl">
        <a href={`${base}/indicators/${slug}`} className="no-underline hover:underline">
          {title}
        </a>
      </h3>
      <p className="mt-1 max-w-184">{observes}</p>
      <p className="mt-1 mb-2 max-w-184 text-note text-soft">
        {SIGNIFICANCES[significance].words} significance. Reviewed every {daysInWords(reviewEveryDays)}
        {reviewNote && `, ${reviewNote}`}.
      </p>
      {newest ? <RuleSetView ruleSet={newest} /> : <p className="text-soft">No rules have been recorded yet.</p>}
      {earlier.map((ruleSet) => (
        <details key={ruleSet.version} className="mt-2">
          <summary className="w-fit text-note text-soft">
            Version {ruleSet.version}, no longer in force · {momentInWords(new Date(ruleSet.recordedAt))}
          </summary>
          <RuleSetView ruleSet={ruleSet} />
        </details>
      ))}
    </article>
  );
}

function RuleSetView({ ruleSet: { version, note, signedAs, recordedAt, rules, triggers } }: { ruleSet: RuleSet }) {
  const moment = new Date(recordedAt);
  return (
    <>
      <div className="border-line border-t">
        <LevelRules rules={rules} triggers={triggers} />
      </div>
      <p className="mt-1.5 text-note text-soft">
        Version {version}. {note} {signedAs}, <time dateTime={moment.toISOString()}>{momentInWords(moment)}</time>.
      </p>
    </>
  );
}
