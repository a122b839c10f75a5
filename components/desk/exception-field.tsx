"use client";

import { useField } from "@/components/ui/form-state";
import { TextField } from "@/components/ui/text-field";

/** Appears once it was found that nothing cited is what the chosen level's rule names. */
export function ExceptionField() {
  const { values, error } = useField("ruleException");
  if (!error && !values[0]) return null;
  return (
    <TextField
      name="ruleException"
      label="Why the level holds all the same"
      rows={2}
      hint="One sentence: readers see it with the judgement."
    />
  );
}
