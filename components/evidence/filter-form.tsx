import { SORTS } from "@/lib/evidence/filter-values";
import type { EvidenceChoices } from "@/lib/evidence/read";
import { BEARINGS, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { type Asked, FilterInput, FilterSelect, type Option, optionsOf } from "./filter-field";
import { TableChoices } from "./table-choices";

interface FilterFormProps extends Asked {
  choices: EvidenceChoices;
  /** What else the address asks for, to be kept. */
  kept: Record<string, string>;
}

/** Asks for some of the evidence; everything it asks for stands in the address. */
export function FilterForm({ choices, kept, ...asked }: FilterFormProps) {
  return (
    <search className="print:hidden">
      <form method="get" aria-label="Filter the evidence">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 md:grid-cols-4 xl:grid-cols-6">
          <FilterInput name="q" label="Search (“in a row”, -without, or)" type="search" {...asked} />
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
          <FilterSelect name="actor" label="Actor" none="Any" options={choices.actors.map(actorOption)} {...asked} />
          <FilterSelect
            name="source"
            label="Origin or outlet"
            none="Any"
            options={namesOf(choices.sources.filter(({ isMerged }) => !isMerged))}
            {...asked}
          />
          <FilterInput name="from" label="From" placeholder="2025-09-21" {...asked} />
          <FilterInput name="to" label="To" placeholder="2025-12" {...asked} />
          <FilterSelect name="sort" label="Order" options={optionsOf(SORTS)} {...asked} />
          <button type="submit" className="border border-ink bg-ink px-4 py-1.5 font-medium text-page hover:bg-link">
            Show
          </button>
        </div>
        <TableChoices {...asked} />
      </form>
    </search>
  );
}

function namesOf(choices: { name: string }[]): Option[] {
  return choices.map(({ name }) => [name, name] as const);
}

function actorOption({ name, originalName }: EvidenceChoices["actors"][number]): Option {
  return [name, originalName ? `${name} (${originalName})` : name];
}
