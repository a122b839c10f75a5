import type { FormValues } from "@/lib/form";

/** What was typed; files are left out, and so are the names that React adds for its own use. */
export function formValues(form: FormData): FormValues {
  // Names come from outside: on a plain object "constructor" would already mean something.
  const values = new Map<string, string[]>();
  // An action can be called with anything, not only with what its form sends.
  if (!(form instanceof FormData)) return {};
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION") || typeof value !== "string") continue;
    const earlier = values.get(name);
    if (earlier) earlier.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(values);
}
