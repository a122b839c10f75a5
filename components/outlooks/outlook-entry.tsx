import { BasisNotice } from "@/components/basis/basis-notice";
import { Occurred } from "@/components/evidence/occurred";
import type { BasisChange } from "@/lib/basis/rules";
import { dateInWords, distanceInWords, momentInWords } from "@/lib/dates/words";
import type { Outlook, OutlookCitation } from "@/lib/outlooks/read";
import { OUTLOOK_KINDS, statusOf } from "@/lib/outlooks/rules";
import { LikelihoodWord } from "./likelihood-word";
import { OutlookResults } from "./outlook-results";

interface OutlookEntryProps {
  /** The tracker's address. */
  base: string;
  outlook: Outlook;
  changes: readonly BasisChange[];
  asOf: string;
}

/** One outlook under its permanent anchor. */
export function OutlookEntry({ base, outlook, changes, asOf }: OutlookEntryProps) {
  const { number, kind, statement, likelihood, basis, madeOn, dueOn, indicator, citations, result } = outlook;
  const status = statusOf({ dueOn, outcome: result?.outcome ?? null }, asOf);
  return (
    <article
      id={`outlook-${number}`}
      className="grid scroll-mt-4 break-inside-avoid gap-x-8 gap-y-1 border-line border-b py-4 md:grid-cols-[11rem_1fr]"
    >
      <div>
        <p className="font-medium">{OUTLOOK_KINDS[kind].words}</p>
        <p className={`text-note ${status === "DUE" ? "text-due" : "text-soft"}`}>
          {status === "DUE" ? "fell due" : "by the end of"} <time dateTime={dueOn}>{dateInWords(dueOn)}</time>
          {status !== "SETTLED" && <span className="block">{distanceInWords(dueOn, asOf)}</span>}
        </p>
      </div>
      <div className="min-w-0 max-w-184">
        <h3 className="font-serif text-[1.0625rem] leading-normal">{statement}</h3>
        <p className="mt-1">
          <LikelihoodWord likelihood={likelihood} />
          {indicator && (
            <>
              {" · on "}
              <a href={`${base}/indicators/${indicator.slug}`}>{indicator.title}</a>
            </>
          )}
        </p>
        <p className="mt-1.5 whitespace-pre-line text-soft">{basis}</p>
        <Cited base={base} citations={citations} />
        <OutlookResults outlook={outlook} />
        <BasisNotice base={base} changes={changes} what="This outlook" />
        <p className="mt-1.5 text-note text-soft">
          {outlook.signedAs} · made {dateInWords(madeOn)}, recorded{" "}
          <time dateTime={outlook.recordedAt.toISOString()}>{momentInWords(outlook.recordedAt)}</time> ·{" "}
          <a href={`${base}/outlooks#outlook-${number}`}>Outlook {number}</a>
        </p>
      </div>
    </article>
  );
}

function Cited({ base, citations }: { base: string; citations: OutlookCitation[] }) {
  return (
    <ul className="mt-1 flex flex-col gap-0.5">
      {citations.map(({ item, version, occurred, headline, isRetracted }) => (
        <li key={item}>
          <Occurred date={occurred} /> <a href={`${base}/evidence/${item}/versions/${version}`}>{headline}</a>
          {isRetracted && <strong className="ms-2 font-medium text-away">retracted since</strong>}
        </li>
      ))}
    </ul>
  );
}
