import { LEVELS, type Level } from "@/lib/scales/rules";
import { LEVEL_COLOURS, LevelShape } from "./level-shape";

/** A level as word, shape and colour together. */
export function LevelMark({ level }: { level: Level }) {
  return (
    <span
      data-level={level}
      className={`inline-flex items-baseline gap-1.5 whitespace-nowrap font-medium *:translate-y-0.5 ${LEVEL_COLOURS[level]}`}
    >
      <LevelShape level={level} />
      {LEVELS[level].words}
    </span>
  );
}
