"use client";

import { createContext, useContext } from "react";
import type { FormValues, Refusal } from "@/lib/form";

interface FormState {
  /** What the fields hold before anybody types. */
  initial: FormValues;
  /** Why the form was last refused; null while it was not. */
  refusal: Refusal | null;
  /** What the form told when it was accepted; null while it was not. */
  told: string[] | null;
  isPending: boolean;
}

export const FormContext = createContext<FormState>({ initial: {}, refusal: null, told: null, isPending: false });

export function useFormState(): FormState {
  return useContext(FormContext);
}

interface FieldState {
  id: string;
  /** What the field held when the form was last refused, or holds at first. */
  values: string[];
  error: string | undefined;
}

/** What a field needs to know of its form; `bearings.missile-tests` and `tags[]` are names too. */
export function useField(name: string): FieldState {
  const { initial, refusal } = useContext(FormContext);
  return {
    id: fieldId(name),
    values: (refusal?.values ?? initial)[name] ?? [],
    error: refusal?.errors[name.replace("[]", "")],
  };
}

/** The id that an error about a field of this name links to. */
export function fieldId(name: string): string {
  return name.replace("[]", "").replace(/[^\w-]/g, "-");
}
