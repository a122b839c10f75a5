import { LevelMark } from "@/components/levels/level-mark";
import type { Paragraph, Run } from "@/lib/briefing/document";

/** The words of a paragraph, each in its manner and leading where it leads. */
export function Runs({ runs }: { runs: Paragraph }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in a paragraph, which never changes.
    <OneRun key={index} run={run} />
  ));
}

function OneRun({ run: { words, to, manner, level, note } }: { run: Run }) {
  if (level) return <LevelMark level={level} />;
  if (note) {
    return (
      <a href={`#note-${note}`} className="text-note no-underline">
        [<span className="sr-only">note </span>
        {note}]
      </a>
    );
  }
  if (manner === "SOFT") return <span className="text-note text-soft">{to ? <a href={to}>{words}</a> : words}</span>;
  const shown = manner === "STRONG" ? <strong className="font-medium">{words}</strong> : words;
  const struck = manner === "STRUCK" ? <del>{shown}</del> : shown;
  return to ? <a href={to}>{struck}</a> : struck;
}
