import { CONTROL, describedBy } from "@/components/ui/field";
import { SearchHints } from "./search-hints";

interface SearchFormProps {
  asked: string;
  /** Why what was asked for cannot be searched for. */
  error: string | undefined;
  /** What else the address asks for, to be kept. */
  kept: Record<string, string>;
}

/** The field of the page that searches a tracker, and how to write in it. */
export function SearchForm({ asked, error, kept }: SearchFormProps) {
  return (
    <search className="print:hidden">
      <form method="get" aria-label="Search">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="q" className="text-note text-soft">
          Words to find
        </label>
        {error && (
          <p id="q-error" role="alert" className="mt-0.5 font-medium text-due">
            {error}
          </p>
        )}
        <div className="mt-0.5 flex max-w-184 gap-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={asked}
            // biome-ignore lint/a11y/noAutofocus: only where the page is there to be searched and shows nothing yet.
            autoFocus={asked === "" || error !== undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy("q", null, error)}
            className={CONTROL}
          />
          <button type="submit" className="border border-ink bg-ink px-4 py-1.5 font-medium text-page hover:bg-link">
            Find
          </button>
        </div>
      </form>
      <details className="mt-2" open={asked === "" || error !== undefined}>
        <summary className="w-fit text-note">How to write a search</summary>
        <SearchHints />
      </details>
    </search>
  );
}
