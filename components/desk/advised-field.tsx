"use client";

import { type FormEvent, useState } from "react";
import { useField } from "@/components/ui/form-state";
import { TextField } from "@/components/ui/text-field";
import { languageAdvice } from "@/lib/language/rules";

interface AdvisedFieldProps {
  name: string;
  label: string;
  hint: string;
  rows: number;
}

/** A text with advice on its wording below it, while it is typed and when it comes back; the advice bars nothing. */
export function AdvisedField({ name, ...field }: AdvisedFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { id, values } = useField(name);
  const advice = languageAdvice(typed ?? values[0] ?? "");
  const take = ({ target }: FormEvent) => {
    if (target instanceof HTMLTextAreaElement) setTyped(target.value);
  };
  return (
    <div onInput={take}>
      <TextField name={name} {...field} />
      <div id={`${id}-advice`} role="status" aria-label="Advice on the wording">
        {advice.length > 0 && (
          <ul className="mt-1.5 grid gap-1 border-line border-s-2 ps-3 text-note">
            {advice.map((sentence) => (
              <li key={sentence}>
                <span className="text-soft">Wording: </span>
                {sentence}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
