import type { ReactNode } from "react";
import { Occurred } from "@/components/evidence/occurred";
import { dateInWords } from "@/lib/dates/words";
import type { ResponseLink } from "@/lib/responses/rules";

const SAYS = { MOVE: "Responds to", RESPONSE: "Was answered by" };

interface ResponseListProps {
  base: string;
  /** Keeps the view that the page shows in an address. */
  addressOf?: (address: string) => string;
  links: readonly ResponseLink[];
  /** What can be done about a link that stands. */
  ways?: (link: ResponseLink) => ReactNode;
}

/** What an item responds to and what responds to it, each with its ground; those withdrawn stay readable. */
export function ResponseList({ base, addressOf = (address) => address, links, ways }: ResponseListProps) {
  return (
    <ul className="max-w-184">
      {links.map((link) => {
        const { other, of, number, item, versions, note, signedAs, recordedAt, withdrawal } = link;
        const version = versions.at(-1);
        const isRetracted = version?.state === "RETRACTED";
        return (
          <li key={`${of}-${number}`} className="border-line border-b py-2.5">
            <p className={withdrawal ? "text-soft" : ""}>
              <span className="text-soft">{SAYS[other]}</span>{" "}
              <a href={addressOf(`${base}/evidence/${item}`)}>{version?.headline}</a>
              {isRetracted && <strong className="ms-2 font-medium text-away">retracted</strong>}
              {version && (
                <span className="text-soft">
                  , <Occurred date={version.occurred} />
                </span>
              )}
            </p>
            <p>{note}</p>
            <p className="text-note text-soft">
              Linked by {signedAs}, <time dateTime={recordedAt}>{dayOf(recordedAt)}</time>
              {!withdrawal && ways?.(link)}
            </p>
            {withdrawal && (
              <p className="text-due">
                Withdrawn by {withdrawal.signedAs},{" "}
                <time dateTime={withdrawal.recordedAt}>{dayOf(withdrawal.recordedAt)}</time>: {withdrawal.reason}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function dayOf(moment: string): string {
  return dateInWords(moment.slice(0, 10));
}
