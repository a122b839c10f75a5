import type { ReactNode } from "react";
import { CitePage } from "@/components/citing/cite-page";
import { CopyList } from "@/components/copies/copy-list";
import { ItemCorroboration } from "@/components/corroboration/item-corroboration";
import { ResponseList } from "@/components/responses/response-list";
import { PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { citedItem } from "@/lib/citing/rules";
import type { Beside } from "@/lib/corroboration/rules";
import { addDays } from "@/lib/dates/days";
import { parseDate } from "@/lib/dates/rules";
import { agoInWords } from "@/lib/dates/words";
import { filedInWords } from "@/lib/evidence/filed";
import type { EvidenceItem, ItemVersion } from "@/lib/evidence/read-item";
import { Occurred } from "../occurred";
import { ItemBearings } from "./item-bearings";
import { ItemFacts } from "./item-facts";
import { ItemHistory } from "./item-history";
import { ItemQuote } from "./item-quote";
import { ItemStatus } from "./item-status";
import { RestingAssessments } from "./resting-assessments";

interface ItemViewProps {
  item: EvidenceItem;
  /** The version that is shown. */
  version: ItemVersion;
  /** The day as known on which it is cited. */
  knownOn: string;
  /** The day from which its days are counted; left out of a page that says the same for ever. */
  asOf?: string;
  /** What other items say of its days; left out of a page that says the same for ever. */
  beside?: Beside;
  /** Keeps the view that the page shows in an address; left out of a page that says the same for ever. */
  addressOf?: (address: string) => string;
  /** What a reader must know before reading on. */
  children?: ReactNode;
}

const unchanged = (address: string) => address;

/** An item of evidence as it reads in one of its versions. */
export function ItemView({ item, version, knownOn, asOf, beside, addressOf = unchanged, children }: ItemViewProps) {
  const base = `/trackers/${item.tracker.slug}`;
  const here = `${base}/evidence/${item.number}`;
  const isRetracted = version.state === "RETRACTED";
  return (
    <>
      <PageHead
        kicker={
          <>
            <a href={addressOf(base)}>{item.tracker.title}</a> / <a href={addressOf(`${base}/evidence`)}>Evidence</a> /{" "}
            {item.number}
          </>
        }
        title={isRetracted ? <del>{version.headline}</del> : version.headline}
      >
        <p className="mt-2 text-soft">
          <Occurred date={version.occurred} />
          {asOf !== undefined && `, ${agoInWords(version.occurred, asOf)}`}, reported by {version.origin.name}
        </p>
        {asOf !== undefined && <p className="text-note text-soft">{filedInWords(version, asOf)}</p>}
      </PageHead>
      <ItemStatus item={item} version={version} here={here} />
      {children}
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_27rem] lg:gap-x-16">
        <div className="min-w-0">
          {version.summary && <p className="max-w-184 whitespace-pre-line font-serif text-lead">{version.summary}</p>}
          <ItemQuote version={version} />
          <SectionHeading id="bears-on">What it bears on</SectionHeading>
          <ItemBearings base={base} addressOf={addressOf} bearings={version.bearings} />
          {item.responses.length > 0 && (
            <>
              <SectionHeading id="responses">Move and response</SectionHeading>
              <ResponseList base={base} addressOf={addressOf} links={item.responses} />
            </>
          )}
          {beside && (
            <>
              <SectionHeading id="corroboration">Who else reports it</SectionHeading>
              <ItemCorroboration
                origin={version.origin.name}
                beside={beside}
                addressOf={(number) => addressOf(`${base}/evidence/${number}`)}
                list={addressOf(`${base}/evidence?${daysAround(version.occurred)}`)}
              />
            </>
          )}
          <SectionHeading id="rests">Assessments that rest on it</SectionHeading>
          <RestingAssessments base={base} assessments={item.assessments} shown={version.number} />
          <SectionHeading id="versions">Versions</SectionHeading>
          <ItemHistory versions={item.versions} shown={version.number} here={here} />
          <CitePage
            {...citedItem(base, { ...version, number: item.number, version: version.number, isRetracted })}
            within={item.tracker.title}
            knownOn={knownOn}
            original={{ ...version, origin: version.origin.name, outlet: version.outlet.name }}
          />
        </div>
        <div className="min-w-0 lg:-mt-8">
          <SectionHeading id="facts">Dates and source</SectionHeading>
          <ItemFacts version={version} />
          {item.copies.length > 0 && (
            <>
              <SectionHeading id="copies">Copies kept here</SectionHeading>
              <CopyList item={here} copies={item.copies} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** What the list of evidence is asked for to hold the days of an item, give or take one. */
function daysAround(occurred: string): URLSearchParams {
  const date = parseDate(occurred);
  if (!date.ok) return new URLSearchParams();
  return new URLSearchParams({ from: addDays(date.value.first, -1), to: addDays(date.value.last, 1) });
}
