import { Notice } from "@/components/ui/notice";
import { momentInWords } from "@/lib/dates/words";
import type { Citation } from "@/lib/indicators/read-citations";

/** At the head of a judgement: which of the items that it rests on were corrected since it cited them, and when. */
export function CorrectedNotice({ base, citations }: { base: string; citations: Citation[] }) {
  const corrected = citations.flatMap(({ correctedAt, ...cited }) =>
    correctedAt === null ? [] : [{ ...cited, at: new Date(correctedAt) }],
  );
  if (corrected.length === 0) return null;
  return (
    <Notice tone="due" title="Some of what it rests on was corrected since.">
      <ul>
        {corrected.map(({ item, headline, at }) => (
          <li key={item}>
            <a href={`${base}/evidence/${item}`}>Item {item}</a>, {headline}:{" "}
            <time dateTime={at.toISOString()}>{momentInWords(at)}</time>
          </li>
        ))}
      </ul>
      <p>
        <a href="#corrected">What was put right, and why</a>
      </p>
    </Notice>
  );
}
