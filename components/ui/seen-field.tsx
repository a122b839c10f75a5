"use client";

import { useFormState } from "./form-state";

/**
 * What the person had before them: a version, a number. It stays what it was until a refusal has shown them what stands
 * now; otherwise an older text could be saved over a newer one that nobody looked at.
 */
export function SeenField({ name }: { name: string }) {
  const { initial, refusal } = useFormState();
  const value = refusal?.present?.[name]?.[0] ?? refusal?.values[name]?.[0] ?? initial[name]?.[0] ?? "";
  return <input type="hidden" name={name} value={value} />;
}
