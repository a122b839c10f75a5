import { TriggerList } from "@/components/codebook/trigger-list";
import { LevelShape } from "@/components/levels/level-shape";
import type { Trigger } from "@/lib/codebooks/rules";
import { codesOf, LEVELS, type Level } from "@/lib/scales/rules";

interface LevelRulesProps {
  rules: Partial<Record<Level, string>>;
  /** What can be observed for each. */
  triggers?: Partial<Record<Level, Trigger[]>>;
  /** The level that stands, to be marked. */
  holds?: Level;
}

/** What must be observed for each level, best first. */
export function LevelRules({ rules, triggers = {}, holds }: LevelRulesProps) {
  const levels = codesOf(LEVELS).filter((level) => rules[level] !== undefined);
  return (
    <dl className="grid md:grid-cols-2 md:gap-x-10">
      {levels.reverse().map((level) => (
        <div
          key={level}
          className={`break-inside-avoid border-line border-b py-2.5 ${level === holds ? "-mx-3 bg-wash px-3 print:mx-0" : ""}`}
        >
          <dt className="flex items-center gap-1.5 font-medium">
            <LevelShape level={level} />
            {LEVELS[level].words}
            {level === holds && <span className="ms-1 border border-soft px-1.5 text-note">holds now</span>}
          </dt>
          <dd className="mt-0.5 max-w-prose">
            {rules[level]}
            <TriggerList triggers={triggers[level] ?? []} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
