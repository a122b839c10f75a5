"use client";

import { describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";
import type { CitableItem } from "@/lib/assessments/form/read";
import { dateInWords } from "@/lib/dates/words";
import { BEARINGS, KINDS } from "@/lib/scales/rules";

interface CheckChoice {
  number: number;
  words: string;
}

const HINT = "What the judgement rests on. At least one, unless the level is “Not yet rated”.";

/** The items and checks that a judgement can cite: what is new since the standing one first. */
export function CitationField({ items, checks }: { items: CitableItem[]; checks: CheckChoice[] }) {
  const { id, values, error } = useField("cites[]");
  const chosenChecks = useField("checks[]").values;
  const isChosen = (item: CitableItem) => values.includes(citationOf(item));
  const [fresh, older] = [items.filter((item) => item.isNew), items.filter((item) => !item.isNew)];
  const boxes = (some: CitableItem[]) =>
    some.map((item) => (
      <ItemBox
        key={item.number}
        item={item}
        id={item === items[0] ? id : `${id}-${item.number}`}
        isChosen={isChosen(item)}
      />
    ));
  return (
    <fieldset className={edgeOf(error)} aria-describedby={describedBy(id, HINT, error)}>
      <legend className="font-medium">Evidence to cite</legend>
      <FieldNotes id={id} hint={HINT} error={error} />
      <p className="mt-3 border-line border-b pb-1 text-note text-soft">{headOf(items, fresh)}</p>
      {boxes(fresh)}
      {older.length > 0 && (
        <details open={fresh.length === 0 || older.some(isChosen)} className="mt-3">
          <summary>Older evidence ({older.length})</summary>
          {boxes(older)}
        </details>
      )}
      {checks.map((check, index) => (
        <div key={check.number} className="flex items-baseline gap-2 border-line border-b py-2">
          <input
            id={items.length === 0 && index === 0 ? id : `check-${check.number}`}
            type="checkbox"
            name="checks[]"
            value={check.number}
            defaultChecked={chosenChecks.includes(String(check.number))}
            className="size-4 flex-none translate-y-0.5 accent-link"
          />
          <label htmlFor={items.length === 0 && index === 0 ? id : `check-${check.number}`}>{check.words}</label>
        </div>
      ))}
    </fieldset>
  );
}

function headOf(items: CitableItem[], fresh: CitableItem[]): string {
  if (items.length === 0) return "No evidence bears on this indicator yet";
  return fresh.length > 0 ? "New since the standing judgement" : "Nothing is new since the standing judgement";
}

function citationOf({ number, version }: CitableItem): string {
  return `${number}.${version}`;
}

function ItemBox({ item, id, isChosen }: { item: CitableItem; id: string; isChosen: boolean }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 border-line border-b py-2 sm:grid-cols-[auto_8rem_minmax(0,1fr)]">
      <input
        id={id}
        type="checkbox"
        name="cites[]"
        value={citationOf(item)}
        defaultChecked={isChosen}
        aria-describedby={`${id}-is`}
        className="mt-1 size-4 accent-link"
      />
      <span className="text-soft">{dateInWords(item.occurred)}</span>
      <div className="col-start-2 sm:col-start-3">
        <label htmlFor={id}>{item.headline}</label>
        <div id={`${id}-is`} className="text-note text-soft">
          {KINDS[item.kind].words}, {BEARINGS[item.bearing].words} genuine movement · {item.origin}, {item.rating}
          {item.isCited && " · cited by the standing judgement"}
        </div>
      </div>
    </div>
  );
}
