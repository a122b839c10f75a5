import type { ReactNode } from "react";
import { ActorNames } from "@/components/actors/actor-names";
import { ReviewNote } from "@/components/approvals/review-note";
import { dateInWords } from "@/lib/dates/words";
import { COLUMNS, type Column } from "@/lib/evidence/columns";
import type { EvidenceRow } from "@/lib/evidence/read";
import { ratingInWords } from "@/lib/scales/ratings";
import { KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { type AskedView, inView } from "@/lib/view";
import { BearingShape, bearingWord } from "./bearing-mark";
import { Occurred } from "./occurred";
import { SourceLine } from "./source-line";

interface CellProps {
  base: string;
  item: EvidenceRow;
  view: AskedView;
}

/** What one column says of an item. */
export function ItemCell({ column, base, item, view }: CellProps & { column: Column }) {
  switch (column) {
    case "occurred":
      return <Occurred date={item.occurred} />;
    case "bearings":
      return <Bearings base={base} item={item} view={view} />;
    case "source":
      return <SourceLine origin={item.origin} outlet={item.outlet} rating={item.rating} />;
    case "rating":
      return <Named column={column}>{`${item.rating}: ${ratingInWords(item.rating)}`}</Named>;
    case "kind":
      return <Named column={column}>{KINDS[item.kind].words}</Named>;
    case "significance":
      return <Named column={column}>{SIGNIFICANCES[item.significance].words}</Named>;
    case "actors":
      return <Named column={column}>{item.actors.length > 0 && <ActorNames actors={item.actors} />}</Named>;
    case "tags":
      return <Named column={column}>{item.tags.join(", ")}</Named>;
    case "published":
      return <Named column={column}>{item.published && <Occurred date={item.published} />}</Named>;
    case "recorded":
      return <Named column={column}>{dateInWords(item.recordedAt.slice(0, 10))}</Named>;
  }
}

/** A value that needs its column's name where an item stands as a block. */
function Named({ column, children }: { column: Column; children: ReactNode }) {
  return (
    <span className="text-note">
      <span className="text-soft md:hidden">{COLUMNS[column].words}: </span>
      {children || <span className="text-soft">none</span>}
    </span>
  );
}

function Bearings({ base, item, view }: CellProps) {
  return (
    <ul>
      {item.bearings.map(({ slug, title, bearing }) => (
        <li key={slug} className="flex items-baseline gap-1.5">
          <BearingShape bearing={bearing} />
          <span>
            <span className="sr-only">{bearingWord(bearing)}: </span>
            <a href={inView(`${base}/indicators/${slug}`, view)}>{title}</a>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** An item's headline, which leads to it. */
export function Headline({ base, item, view }: CellProps) {
  const { number, headline, state, kind, significance } = item;
  const isRetracted = state === "RETRACTED";
  return (
    <>
      <a
        href={inView(`${base}/evidence/${number}`, view)}
        className={isRetracted ? "line-through decoration-current" : "font-medium"}
      >
        {headline}
      </a>
      {isRetracted && <strong className="ms-2 font-medium text-away">retracted</strong>}
      <ReviewNote state={state} isBlock />
      <span className="block text-note text-soft group-data-[density=compact]/evidence:hidden">
        {KINDS[kind].words} · {SIGNIFICANCES[significance].words.toLowerCase()}
      </span>
    </>
  );
}
