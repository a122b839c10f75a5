interface ClockFormProps {
  today: string;
  asOf: string | null;
  knownOn: string | null;
  /** Left out where the page marks nothing as new. */
  since?: string;
  /** What else the address asks for, to be kept. */
  kept?: Record<string, string>;
}

/** Asks for the page on another day, on either clock. */
export function ClockForm({ today, asOf, knownOn, since, kept = {} }: ClockFormProps) {
  return (
    <form method="get" className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ClockField name="asOf" label="As it was on" day={asOf} today={today} />
      <ClockField name="knownOn" label="As we knew it at the end of" day={knownOn} today={today} />
      {since !== undefined && <ClockField name="since" label="Mark what is new since" day={since} today={today} />}
      <button type="submit" className="border border-soft bg-panel px-3 py-1 hover:border-ink">
        Show that day
      </button>
    </form>
  );
}

function ClockField({ name, label, day, today }: { name: string; label: string; day: string | null; today: string }) {
  return (
    <label className="flex flex-col gap-1">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        defaultValue={day ?? ""}
        min="0001-01-01"
        max={today}
        className="border border-soft bg-panel px-2 py-1 text-ink"
      />
    </label>
  );
}
