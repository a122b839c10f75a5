"use client";

import type { ReactNode } from "react";
import { describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import { useField } from "@/components/ui/form-state";
import type { CitableCheck, CitableItem } from "@/lib/assessments/read-citable";
import { dateInWords } from "@/lib/dates/words";
import { BEARINGS, KINDS } from "@/lib/scales/rules";

interface CitationFieldProps {
  items: CitableItem[];
  checks: CitableCheck[];
  hint: string;
  /** True where what is older does not do by itself. */
  isOlderFolded?: boolean;
}

/** The items and checks that can be cited: what is new since the standing judgement first. */
export function CitationField({ items, checks, hint, isOlderFolded = false }: CitationFieldProps) {
  const { id, values, ...field } = useField("cites[]");
  const checksField = useField("checks[]");
  const error = field.error ?? checksField.error;
  const rows = [
    ...items.map((item) => itemRow(item, values.includes(citationOf(item)))),
    ...checks.map((check) => checkRow(check, checksField.values.includes(String(check.number)))),
  ];
  const [fresh, older] = [rows.filter(({ isNew }) => isNew), rows.filter(({ isNew }) => !isNew)];
  // The first box of either field carries the id that an error about it leads to.
  const first = fresh[0] ?? older[0];
  const firstCheck = [...fresh, ...older].find((row) => row.name === "checks[]" && row !== first);
  const idOf = (row: Row) => {
    if (row === first) return row.name === "checks[]" && checksField.error ? checksField.id : id;
    return row === firstCheck ? checksField.id : `${id}-${row.key}`;
  };
  const boxes = (some: Row[]) =>
    some.map((row) => <CitationBox key={`${row.name}${row.value}`} row={row} id={idOf(row)} />);
  return (
    <fieldset className={edgeOf(error)} aria-describedby={describedBy(id, hint, error)}>
      <legend className="font-medium">Evidence to cite</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <p className="mt-3 border-line border-b pb-1 text-note text-soft">{headOf(rows, fresh)}</p>
      {boxes(fresh)}
      {older.length > 0 && (
        <details
          open={(fresh.length === 0 && !isOlderFolded) || older.some(({ isChosen }) => isChosen)}
          className="mt-3"
        >
          <summary>Older evidence ({older.length})</summary>
          {boxes(older)}
        </details>
      )}
    </fieldset>
  );
}

interface Row {
  key: string;
  name: "cites[]" | "checks[]";
  value: string;
  day: string;
  words: string;
  about: ReactNode;
  isNew: boolean;
  isChosen: boolean;
}

function itemRow(item: CitableItem, isChosen: boolean): Row {
  const { number, occurred, headline, kind, bearing, origin, rating, isNew, isCited } = item;
  return {
    key: String(number),
    name: "cites[]",
    value: citationOf(item),
    day: occurred,
    words: headline,
    about: `${KINDS[kind].words}, ${BEARINGS[bearing].words} genuine movement · ${origin}, ${rating}${citedToo(isCited)}`,
    isNew,
    isChosen,
  };
}

function checkRow({ number, source, scope, checkedOn, isNew, isCited }: CitableCheck, isChosen: boolean): Row {
  return {
    key: `check-${number}`,
    name: "checks[]",
    value: String(number),
    day: checkedOn,
    words: `Check ${number}: ${scope}`,
    about: `Looked and found nothing · ${source}${citedToo(isCited)}`,
    isNew,
    isChosen,
  };
}

function citedToo(isCited: boolean): string {
  return isCited ? " · cited by the standing judgement" : "";
}

function headOf(rows: Row[], fresh: Row[]): string {
  if (rows.length === 0) return "No evidence bears on this indicator yet, and no check was filed";
  return fresh.length > 0 ? "New since the standing judgement" : "Nothing is new since the standing judgement";
}

function citationOf({ number, version }: CitableItem): string {
  return `${number}.${version}`;
}

function CitationBox({ row: { name, value, day, words, about, isChosen }, id }: { row: Row; id: string }) {
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 border-line border-b py-2 sm:grid-cols-[auto_8rem_minmax(0,1fr)]">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={isChosen}
        aria-describedby={`${id}-is`}
        className="mt-1 size-4 accent-link"
      />
      <span className="text-soft">{dateInWords(day)}</span>
      <div className="col-start-2 sm:col-start-3">
        <label htmlFor={id}>{words}</label>
        <div id={`${id}-is`} className="text-note text-soft">
          {about}
        </div>
      </div>
    </div>
  );
}
