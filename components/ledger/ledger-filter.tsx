import { CONTROL, describedBy, edgeOf, FieldNotes } from "@/components/ui/field";
import type { LedgerField, TypedLedgerFilter } from "@/lib/ledger/filter";
import type { FieldErrors } from "@/lib/refusal";

interface Asked {
  typed: TypedLedgerFilter;
  errors: FieldErrors;
}

/** Asks for some of the entries; everything it asks for stands in the address. */
export function LedgerFilterForm({ people, ...asked }: Asked & { people: { id: string; name: string }[] }) {
  const chosen = asked.typed.who;
  const isListed = chosen === "" || people.some(({ id }) => id === chosen);
  return (
    <search className="print:hidden">
      <form method="get" aria-label="Filter the ledger">
        <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:grid-cols-[1fr_2fr_1fr_1fr_auto]">
          <div className={cellOf(asked.errors.who)}>
            <label htmlFor="who" className="text-note text-soft">
              Person
            </label>
            <FieldNotes id="who" error={asked.errors.who} />
            <select
              id="who"
              name="who"
              key={chosen}
              defaultValue={chosen}
              aria-invalid={asked.errors.who ? true : undefined}
              aria-describedby={describedBy("who", null, asked.errors.who)}
              className={CONTROL}
            >
              <option value="">Anybody</option>
              {!isListed && <option value={chosen}>{chosen}</option>}
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <FilterText name="subject" label="Subject" placeholder="korean-peninsula/evidence/57" {...asked} />
          <FilterText name="from" label="From" placeholder="2026-11-01" {...asked} />
          <FilterText name="to" label="To" placeholder="2026-11" {...asked} />
          <button type="submit" className="border border-ink bg-ink px-4 py-1.5 font-medium text-page hover:bg-link">
            Show
          </button>
        </div>
      </form>
    </search>
  );
}

interface FilterTextProps extends Asked {
  name: LedgerField;
  label: string;
  placeholder: string;
}

function FilterText({ name, label, placeholder, typed, errors }: FilterTextProps) {
  return (
    <div className={cellOf(errors[name])}>
      <label htmlFor={name} className="text-note text-soft">
        {label}
      </label>
      <FieldNotes id={name} error={errors[name]} />
      <input
        id={name}
        name={name}
        placeholder={placeholder}
        defaultValue={typed[name]}
        aria-invalid={errors[name] ? true : undefined}
        aria-describedby={describedBy(name, null, errors[name])}
        className={CONTROL}
      />
    </div>
  );
}

/** A field at fault has room for its error. */
function cellOf(error: string | undefined): string {
  return `min-w-0 ${error ? "col-span-2 md:col-span-1" : ""} ${edgeOf(error)}`;
}
