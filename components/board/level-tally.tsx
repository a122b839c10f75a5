import { LEVEL_COLOURS, LevelShape } from "@/components/levels/level-shape";
import { codesOf, LEVELS, type Level } from "@/lib/scales/rules";
import { countLevels } from "@/lib/trackers/rules";
import { type AskedView, inView } from "@/lib/view";

/** How many indicators stand on each level; each number leads to them. */
export function LevelTally({ levels, base, view }: { levels: Level[]; base: string; view: AskedView }) {
  const counts = countLevels(levels);
  return (
    <ul aria-label="Levels" className="mb-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {codesOf(LEVELS).map((level) => (
        <li key={level} className={LEVEL_COLOURS[level]}>
          <a
            href={inView(`${base}?level=${level}`, view)}
            className="inline-flex items-center gap-1.5 font-medium no-underline hover:underline"
          >
            <LevelShape level={level} />
            <span className="font-semibold">{counts[level]}</span> {LEVELS[level].words}
          </a>
        </li>
      ))}
    </ul>
  );
}
