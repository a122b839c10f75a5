import { FilterInput, FilterSelect, optionsOf } from "@/components/evidence/filter-field";
import type { EvidenceChoices } from "@/lib/evidence/read";
import type { FieldErrors } from "@/lib/refusal";
import { BEARINGS, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import type { TypedTimeline } from "@/lib/timeline/asked";

interface TimelineFormProps {
  choices: EvidenceChoices;
  typed: TypedTimeline;
  errors: FieldErrors;
  /** What else the address asks for, to be kept. */
  kept: Record<string, string>;
}

/** Asks for some of what happened, over some time; everything it asks for stands in the address. */
export function TimelineForm({ choices, typed: { filter: typed }, errors, kept }: TimelineFormProps) {
  const asked = { typed, errors };
  const sources = choices.sources.filter(({ isMerged }) => !isMerged);
  return (
    <search className="print:hidden">
      <form method="get" aria-label="Filter the timeline">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:grid-cols-4 xl:grid-cols-8">
          {/* A list that was narrowed by these leads here with them. */}
          {typed.q !== "" && <FilterInput name="q" label="Search for all of these words" type="search" {...asked} />}
          {typed.source !== "" && (
            <FilterSelect
              name="source"
              label="Origin or outlet"
              none="Any"
              options={sources.map(({ name }) => [name, name] as const)}
              {...asked}
            />
          )}
          <FilterSelect
            name="indicator"
            label="Indicator"
            none="Any"
            options={choices.indicators.map(({ slug, name }) => [slug, name] as const)}
            {...asked}
          />
          <FilterSelect name="bearing" label="Bearing" none="Any" options={optionsOf(BEARINGS)} {...asked} />
          <FilterSelect name="kind" label="Kind" none="Any" options={optionsOf(KINDS)} {...asked} />
          <FilterSelect
            name="significance"
            label="Significance"
            none="Any"
            options={optionsOf(SIGNIFICANCES)}
            {...asked}
          />
          <FilterSelect
            name="actor"
            label="Actor"
            none="Any"
            options={choices.actors.map(({ name }) => [name, name] as const)}
            {...asked}
          />
          <FilterInput name="from" label="From" placeholder="2025-09-21" {...asked} />
          <FilterInput name="to" label="To" placeholder="2025-12" {...asked} />
          <button type="submit" className="border border-ink bg-ink px-4 py-1.5 font-medium text-page hover:bg-link">
            Show
          </button>
        </div>
      </form>
    </search>
  );
}
