"use client";

import { useFormState } from "@/components/ui/form-state";
import { SectionHeading } from "@/components/ui/section-heading";
import type { FormValues } from "@/lib/form";

interface Difference {
  field: string;
  label: string;
  present: string;
  typed: string;
}

interface TwoTextsProps {
  differences: (present: FormValues, typed: FormValues) => Difference[];
}

/** Where somebody else was faster: what stands now beside what was typed, in every field that differs. */
export function TwoTexts({ differences }: TwoTextsProps) {
  const { refusal } = useFormState();
  const rows = refusal?.present ? differences(refusal.present, refusal.values) : [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="two-texts" className="mb-10">
      <SectionHeading id="two-texts">What differs</SectionHeading>
      <div className="grid gap-x-6 text-note max-sm:hidden sm:grid-cols-[9rem_1fr_1fr]">
        <span />
        <span className="py-1.5 text-soft">Stands now</span>
        <span className="py-1.5 text-soft">You typed</span>
      </div>
      <dl>
        {rows.map(({ field, label, present, typed }) => (
          <div key={field} className="grid gap-x-6 gap-y-1 border-line border-t py-2 sm:grid-cols-[9rem_1fr_1fr]">
            <dt className="font-medium">{label}</dt>
            <dd className="whitespace-pre-wrap">
              <span className="text-note text-soft sm:sr-only">Stands now: </span>
              {present || "(nothing)"}
            </dd>
            <dd className="whitespace-pre-wrap bg-wash sm:-my-2 sm:px-3 sm:py-2">
              <span className="text-note text-soft sm:sr-only">You typed: </span>
              {typed || "(nothing)"}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-soft">
        {refusal?.present?.state?.includes("RETRACTED")
          ? "The fields below hold what you typed. What is retracted stays as it is; file what still holds as a new item."
          : "The fields below hold what you typed. Saving again puts it in the place of what stands now, which stays in the history."}
      </p>
    </section>
  );
}
