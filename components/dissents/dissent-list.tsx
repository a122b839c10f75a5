import { LevelMark } from "@/components/levels/level-mark";
import { momentInWords } from "@/lib/dates/words";
import type { Dissent } from "@/lib/dissents/read";

interface DissentListProps {
  dissents: Dissent[];
  /** True on the one page that an address of a dissent leads to; elsewhere several judgements have a first one. */
  isOwnPage?: boolean;
}

/** Other levels that were put beside a judgement, each with its reasons. */
export function DissentList({ dissents, isOwnPage = false }: DissentListProps) {
  if (dissents.length === 0) return null;
  return (
    <ul className="mt-3 grid max-w-184 gap-3">
      {dissents.map(({ number, level, rationale, signedAs, recordedAt }) => (
        <li key={number} id={isOwnPage ? `dissent-${number}` : undefined} className="border-due border-s-4 ps-4">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong className="font-medium">Dissent</strong>
            <LevelMark level={level} />
            <span className="text-note text-soft">
              {signedAs} · <time dateTime={recordedAt}>{momentInWords(new Date(recordedAt))}</time>
            </span>
          </p>
          <p className="mt-0.5 whitespace-pre-line font-serif leading-normal">{rationale}</p>
        </li>
      ))}
    </ul>
  );
}
