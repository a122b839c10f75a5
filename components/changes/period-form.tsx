import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import type { Period } from "@/lib/changes/period";
import type { FieldErrors } from "@/lib/refusal";

interface PeriodFormProps {
  typed: Period;
  errors: FieldErrors;
  today: string;
  /** What the button does; left out, it shows what changed. */
  deed?: string;
  /** What else the address asks for, to be kept. */
  kept?: Record<string, string>;
}

/** Asks for the days between the ends of two days. */
export function PeriodForm({ typed, errors, today, deed = "Show what changed", kept = {} }: PeriodFormProps) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-x-6 gap-y-3 text-note print:hidden">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DayField name="from" label="After the end of" day={typed.from} error={errors.from} today={today} />
      <DayField name="to" label="Up to the end of" day={typed.to} error={errors.to} today={today} />
      <button type="submit" className="border border-soft bg-panel px-3 py-1 hover:border-ink">
        {deed}
      </button>
    </form>
  );
}

interface DayFieldProps {
  name: keyof Period;
  label: string;
  day: string;
  error: string | undefined;
  today: string;
}

function DayField({ name, label, day, error, today }: DayFieldProps) {
  return (
    <div className={`max-w-80 ${edgeOf(error)}`}>
      <label htmlFor={name}>{label}</label>
      <FieldNotes id={name} error={error} />
      <input
        // What cannot be a day is shown as it was typed, which a field for days would leave out.
        type={error ? "text" : "date"}
        id={name}
        name={name}
        defaultValue={day}
        min="0001-01-01"
        max={today}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, null, error)}
        className={`mt-1 block w-44 ${CONTROL}`}
      />
    </div>
  );
}
