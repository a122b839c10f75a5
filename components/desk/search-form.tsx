import { CONTROL, describedBy } from "@/components/ui/field";
import type { Reading } from "@/lib/text/rules";

interface SearchFormProps {
  /** What is searched for: "Find evidence". */
  title: string;
  /** What can be entered. */
  label: string;
  asked: string;
  reading: Reading<string>;
  /** True where nothing else is done on the page. */
  isFirst?: boolean;
}

/** One field to search a list by, with what is wrong about what was asked. */
export function SearchForm({ title, label, asked, reading, isFirst }: SearchFormProps) {
  return (
    <>
      <form method="get" aria-label={title} className="mt-3 flex max-w-184 flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <label htmlFor="q" className="text-note text-soft">
            {label}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={asked}
            // biome-ignore lint/a11y/noAutofocus: only where a page is there to be searched and shows nothing yet.
            autoFocus={isFirst}
            aria-invalid={reading.ok ? undefined : true}
            aria-describedby={describedBy("q", null, reading.ok ? undefined : reading.message)}
            className={CONTROL}
          />
        </div>
        <button type="submit" className="border border-faint px-4 py-1.5">
          Find
        </button>
      </form>
      {!reading.ok && (
        <p id="q-error" role="alert" className="mt-2 font-medium text-due">
          {reading.message}
        </p>
      )}
    </>
  );
}
