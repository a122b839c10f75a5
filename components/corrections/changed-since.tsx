import { Notice } from "@/components/ui/notice";
import type { ChangedSince as Changes, LaterChange, LaterJudgement } from "@/lib/corrections/rules";
import { momentInWords } from "@/lib/dates/words";
import { LEVELS } from "@/lib/scales/rules";

interface ChangedSinceProps {
  /** The tracker's address. */
  base: string;
  changes: Changes;
}

/** Says of a page of the past what on it was corrected, retracted or judged otherwise since; nothing where nothing was. */
export function ChangedSince({ base, changes: { items, judgements } }: ChangedSinceProps) {
  if (items.length + judgements.length === 0) return null;
  return (
    <Notice tone="due" title="Some of what stands here was changed since">
      <ul className="mt-1 grid gap-1">
        {items.map((change) => (
          <ChangedItem key={`item ${change.item}`} base={base} change={change} />
        ))}
        {judgements.map((judgement) => (
          <JudgedOtherwise key={judgement.slug} base={base} judgement={judgement} />
        ))}
      </ul>
    </Notice>
  );
}

function ChangedItem({ base, change }: { base: string; change: LaterChange }) {
  const { item, version, headline, reason, recordedAt } = change;
  const isRetracted = change.change === "RETRACTION";
  return (
    <li>
      <strong className="font-medium">{isRetracted ? "Retracted" : "Corrected"}</strong> on{" "}
      <time dateTime={recordedAt.toISOString()}>{momentInWords(recordedAt)}</time>:{" "}
      <a href={`${base}/evidence/${item}/versions/${version}`} className={isRetracted ? "line-through" : undefined}>
        {headline}
      </a>
      {reason && <span className="block text-soft">{reason}</span>}
    </li>
  );
}

function JudgedOtherwise({
  base,
  judgement: { slug, title, before, after },
}: {
  base: string;
  judgement: LaterJudgement;
}) {
  return (
    <li>
      <strong className="font-medium">Judged otherwise</strong>: <a href={`${base}/indicators/${slug}`}>{title}</a>,
      held to be “{LEVELS[before].words.toLowerCase()}” then, and “{LEVELS[after].words.toLowerCase()}” for the same day
      now
    </li>
  );
}
