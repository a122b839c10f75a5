"use client";

import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import { useField, useFormState } from "@/components/ui/form-state";
import { MOST_TRIGGERS, type RatedLevel, triggerKey } from "@/lib/codebooks/rules";
import { BEARINGS, codesOf, KINDS, type Scale } from "@/lib/scales/rules";

const SHOWN = 2;

/** What can be observed for one level, one to a row; an emptied row is no trigger. */
export function TriggerRows({ level, tags }: { level: RatedLevel; tags: string[] }) {
  const { initial, refusal } = useFormState();
  const values = refusal?.values ?? initial;
  const rows = Array.from({ length: MOST_TRIGGERS }, (_, row) => row);
  const isUsed = (row: number) => Boolean(values[`triggerText.${triggerKey(level, row)}`]?.[0]);
  const draw = (some: number[]) => some.map((row) => <TriggerRow key={row} level={level} row={row} tags={tags} />);
  return (
    <fieldset>
      <legend className="font-medium">
        Triggers<span className="font-normal text-soft"> (optional)</span>
      </legend>
      <p className="text-note text-soft">
        What can be observed for this level. A cited item meets it that bears so, and is of the kind and has the tag if
        one is named.
      </p>
      {draw(rows.slice(0, SHOWN))}
      <details open={rows.slice(SHOWN - 1).some(isUsed)} className="mt-2">
        <summary className="text-note">More triggers</summary>
        {draw(rows.slice(SHOWN))}
      </details>
    </fieldset>
  );
}

function TriggerRow({ level, row, tags }: { level: RatedLevel; row: number; tags: string[] }) {
  const key = triggerKey(level, row);
  const { id, values, error } = useField(`triggerText.${key}`);
  const bearing = useField(`triggerBearing.${key}`);
  const tag = useField(`triggerTag.${key}`);
  const told = error ?? bearing.error ?? tag.error;
  const words = Object.fromEntries(tags.map((tag) => [tag, { words: tag }]));
  return (
    <div className={`mt-2 ${edgeOf(told)}`}>
      <FieldNotes id={id} error={told} />
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_9rem_8rem_10rem]">
        <input
          id={id}
          name={`triggerText.${key}`}
          defaultValue={values[0]}
          autoComplete="off"
          aria-label={`Trigger ${row + 1}`}
          placeholder="What is observed"
          aria-invalid={told ? true : undefined}
          aria-describedby={describedBy(id, null, told)}
          className={CONTROL}
        />
        <Pick name={`triggerBearing.${key}`} label={`Bearing of trigger ${row + 1}`} none="Bearing…" scale={BEARINGS} />
        <Pick name={`triggerKind.${key}`} label={`Kind for trigger ${row + 1}`} none="Any kind" scale={KINDS} />
        <Pick name={`triggerTag.${key}`} label={`Tag for trigger ${row + 1}`} none="Any tag" scale={words} />
      </div>
    </div>
  );
}

interface PickProps {
  name: string;
  label: string;
  none: string;
  scale: Scale;
}

function Pick({ name, label, none, scale }: PickProps) {
  const { id, values, error } = useField(name);
  return (
    <select
      id={id}
      name={name}
      defaultValue={values[0] ?? ""}
      aria-label={label}
      aria-invalid={error ? true : undefined}
      className={CONTROL}
    >
      <option value="">{none}</option>
      {codesOf(scale).map((code) => (
        <option key={code} value={code}>
          {scale[code]?.words}
        </option>
      ))}
    </select>
  );
}
