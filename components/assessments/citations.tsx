import { BearingShape, bearingWord } from "@/components/evidence/bearing-mark";
import { Occurred } from "@/components/evidence/occurred";
import type { CheckRow } from "@/lib/checks/read";
import { dateInWords } from "@/lib/dates/words";
import type { Citation } from "@/lib/indicators/read-citations";

interface CitationsProps {
  /** The tracker's address, and the indicator that is judged. */
  base: string;
  indicator: string;
  citations: Citation[];
  checks: CheckRow[];
}

/** What an assessment or a review rests on, each item in the version that was cited. */
export function Citations({ base, indicator, citations, checks }: CitationsProps) {
  return (
    <ul className="mt-1 flex flex-col gap-0.5">
      {citations.map(({ item, version, headline, occurred, bearing, ...since }) => (
        <li key={item} className="flex items-baseline gap-2">
          <BearingShape bearing={bearing} />
          <span>
            <span className="sr-only">{bearingWord(bearing)}: </span>
            <Occurred date={occurred} />{" "}
            <a
              href={`${base}/evidence/${item}/versions/${version}`}
              className={since.isRetracted ? "line-through decoration-current" : undefined}
            >
              {headline}
            </a>
            <ChangedSince address={`${base}/evidence/${item}`} version={version} since={since} />
          </span>
        </li>
      ))}
      {checks.map((check) => (
        <li key={`check-${check.number}`}>
          <CheckInWords check={check} address={`${base}/indicators/${indicator}#check-${check.number}`} />
        </li>
      ))}
    </ul>
  );
}

interface ChangedSinceProps {
  /** The item's address. */
  address: string;
  version: number;
  since: Pick<Citation, "laterVersion" | "correctedAt" | "isRetracted">;
}

/** What became of a cited item after it was cited. */
function ChangedSince({ address, version, since: { laterVersion, correctedAt, isRetracted } }: ChangedSinceProps) {
  if (laterVersion === null) return null;
  const compared = <a href={`${address}/versions?from=${version}&to=${laterVersion}`}>version {laterVersion}</a>;
  if (isRetracted) {
    return (
      <strong className="ms-2 font-medium text-away">
        retracted since: <a href={address}>why</a>
      </strong>
    );
  }
  return correctedAt !== null ? (
    <strong className="ms-2 font-medium text-due">corrected since: {compared}</strong>
  ) : (
    <span className="ms-2 text-soft">changed since, nothing of weight: {compared}</span>
  );
}

/** "Check of 1 May 2026: KCNA, 1–30 Apr 2026; nothing found. Any report of a launch." */
function CheckInWords({ check, address }: { check: CheckRow; address: string }) {
  const { source, scope, periodFirst, periodLast, checkedOn, note } = check;
  return (
    <>
      <a href={address}>
        Check of <time dateTime={checkedOn}>{dateInWords(checkedOn)}</time>
      </a>
      : {source}, {dateInWords(`${periodFirst}/${periodLast}`)}; nothing found. {scope} {note}
    </>
  );
}
