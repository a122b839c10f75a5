"use client";

import { useState } from "react";
import { useField } from "@/components/ui/form-state";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Reliability } from "@/lib/scales/ratings";
import { codesOf } from "@/lib/scales/rules";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
import { RELIABILITY_CHOICES } from "./reliability-choices";

export interface SourceChoice {
  name: string;
  reliability: Reliability;
}

const KIND_CHOICES = codesOf(SOURCE_KINDS).map((code) => ({ code, words: SOURCE_KINDS[code].words }));

interface SourceFieldProps {
  name: "origin" | "outlet" | "source";
  label: string;
  hint: string;
  isOptional?: boolean;
  sources: SourceChoice[];
}

/** A source by its name. One that the tracker does not know yet is described in the same form. */
export function SourceField({ name, label, hint, isOptional, sources }: SourceFieldProps) {
  const { values } = useField(name);
  const [typed, setTyped] = useState(values[0] ?? "");
  const wanted = typed.trim().toLowerCase();
  const known = sources.find((source) => source.name.toLowerCase() === wanted);
  return (
    <div className="grid content-start gap-3">
      <TextField
        name={name}
        label={label}
        hint={known && name === "origin" ? `${hint} ${known.name} is usually ${known.reliability}.` : hint}
        isOptional={isOptional}
        choices={sources.map((source) => source.name)}
        onChange={(event) => setTyped(event.target.value)}
      />
      {wanted !== "" && !known && (
        <fieldset className="grid gap-3 border-line border-s-4 ps-3 sm:grid-cols-2">
          <legend className="pb-2 text-note text-soft">“{typed.trim()}” is new here. What is it?</legend>
          <SelectField name={`${name}Kind`} label="Kind of source" choices={KIND_CHOICES} />
          <SelectField name={`${name}Reliability`} label="Usual reliability" choices={RELIABILITY_CHOICES} />
        </fieldset>
      )}
    </div>
  );
}
