import type { ReactNode } from "react";
import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import type { FilterField, TypedFilter } from "@/lib/evidence/filter";
import type { FieldErrors } from "@/lib/refusal";
import { codesOf, type Scale } from "@/lib/scales/rules";
import { capital } from "@/lib/text/capital";

/** What was asked for, and what was wrong with it. */
export interface Asked {
  typed: TypedFilter;
  errors: FieldErrors;
}

interface FilterInputProps extends Asked {
  name: FilterField;
  label: string;
  type?: "search";
  placeholder?: string;
}

export function FilterInput({ name, label, type, placeholder, typed, errors }: FilterInputProps) {
  return (
    <Labelled name={name} label={label} error={errors[name]}>
      <input
        id={name}
        name={name}
        type={type}
        placeholder={placeholder}
        defaultValue={typed[name]}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, null, errors[name])}
        className={CONTROL}
      />
    </Labelled>
  );
}

export type Option = readonly [value: string, words: string];

/** The codes of a scale, to be chosen by their words. */
export function optionsOf<S extends Scale>(scale: S): Option[] {
  return codesOf(scale).map((code) => [code, capital(scale[code]?.words ?? code)] as const);
}

interface FilterSelectProps extends Asked {
  name: FilterField;
  label: string;
  /** What stands for no choice; left out where one is always made. */
  none?: string;
  options: readonly Option[];
}

/** A choice; a value that is in no list stays chosen beside its error. */
export function FilterSelect({ name, label, none, options, typed, errors }: FilterSelectProps) {
  const chosen = typed[name];
  const isListed = chosen === "" || options.some(([value]) => value === chosen);
  return (
    <Labelled name={name} label={label} error={errors[name]}>
      <select
        id={name}
        name={name}
        key={chosen}
        defaultValue={chosen}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, null, errors[name])}
        className={CONTROL}
      >
        {none && <option value="">{none}</option>}
        {!isListed && <option value={chosen}>{chosen}</option>}
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface LabelledProps {
  name: string;
  label: string;
  error: string | undefined;
  children: ReactNode;
}

function Labelled({ name, label, error, children }: LabelledProps) {
  const isWide = name === "q" || error;
  return (
    <div className={`flex min-w-0 flex-col gap-0.5 ${isWide ? "col-span-2" : ""} ${edgeOf(error)}`}>
      <label htmlFor={name} className="text-note text-soft">
        {label}
      </label>
      <FieldNotes id={name} error={error} />
      {children}
    </div>
  );
}
