"use client";

import { type FocusEvent, useState } from "react";
import { useFormState } from "@/components/ui/form-state";
import { TextField } from "@/components/ui/text-field";
import type { AddressTold } from "@/lib/evidence/read-address";

interface AddressFieldProps {
  tracker: string;
  /** Asks this site, and no other, what the address tells. */
  tellOf: (address: string) => Promise<AddressTold>;
}

/** What was filled in from an address, by the field's name. */
type Filled = Partial<Record<"outlet" | "published", string>>;

interface Shown {
  filled: Filled;
  existing: AddressTold["existing"];
}

/** The address of a new item. On leaving it, what it tells is filled in where nothing stands yet. */
export function AddressField({ tracker, tellOf }: AddressFieldProps) {
  const [asked, setAsked] = useState("");
  const [shown, setShown] = useState<Shown>({ filled: {}, existing: [] });
  const { refusal } = useFormState();
  // Once the form was refused for it, the warning beside it names them.
  const existing = refusal?.existing ? [] : shown.existing;

  const words = Object.entries(shown.filled).map(([name, text]) => `${name} ${text}`);

  async function ask({ currentTarget: input }: FocusEvent<HTMLInputElement>) {
    const address = input.value.trim();
    if (address === "" || address === asked) return;
    setAsked(address);
    // What cannot be learnt now is said when the form is saved.
    const told = await tellOf(address).catch(() => null);
    if (!told || input.value.trim() !== address) return;
    const filled: Filled = {};
    for (const name of ["outlet", "published"] as const) {
      if (fill(input.form, name, told[name] ?? "", shown.filled[name])) filled[name] = told[name] ?? "";
    }
    setShown({ filled, existing: told.existing });
  }

  return (
    <div>
      <TextField
        name="url"
        label="Address"
        inputMode="url"
        hint="Where a reader finds it: https://… What it tells of outlet and day is filled in."
        onBlur={ask}
      />
      {asked !== "" && <input type="hidden" name="addressTold" value="yes" />}
      <div role="status" className="text-note">
        {words.length > 0 && <p className="mt-1 text-soft">Filled in from the address: {words.join(", ")}.</p>}
        {existing.length > 0 && (
          <>
            <p className="mt-1 font-medium text-due">This address is there already:</p>
            <ul>
              {existing.map(({ number, title }) => (
                <li key={number}>
                  <a href={`/trackers/${tracker}/evidence/${number}`} target="_blank" rel="noopener">
                    {title}
                  </a>{" "}
                  <span className="text-soft">(item {number}, opens in a new tab)</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

/**
 * Types a text into another field of the form, as a person would, unless somebody typed there: what an earlier address
 * filled in gives way, also to nothing. Tells whether the text stands there now.
 */
function fill(form: HTMLFormElement | null, name: string, text: string, earlier = ""): boolean {
  const field = form?.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement) || field.value !== earlier) return false;
  field.setRangeText(text, 0, field.value.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return text !== "";
}
