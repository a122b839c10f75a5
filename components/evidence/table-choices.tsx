import { CONTROL } from "@/components/ui/field";
import { COLUMNS, type Column, columnsText, DENSITIES, type Density, USUAL_COLUMNS } from "@/lib/evidence/columns";
import type { Asked } from "./filter-field";

/** What the table shows, and how closely; a part of the form that filters it. */
export function TableChoices({ typed, errors }: Asked) {
  const chosen = (typed.columns || USUAL_COLUMNS.join()).split(",");
  const isUnusual = typed.columns !== columnsText(USUAL_COLUMNS) || typed.density !== "";
  return (
    <details open={isUnusual || Boolean(errors.columns ?? errors.density)} className="mt-3 text-note">
      <summary className="w-fit list-none text-soft [&::-webkit-details-marker]:hidden">Columns and density</summary>
      <div className="mt-1 flex flex-wrap items-end gap-x-6 gap-y-2">
        <fieldset id="columns" className="flex flex-wrap gap-x-4 gap-y-1">
          <legend className="text-soft">Columns beside the headline</legend>
          {errors.columns && <p className="w-full font-medium text-due">{errors.columns}</p>}
          {/* A form without a tick would ask for nothing, which stands for the usual columns. */}
          <input type="hidden" name="columns" value="headline" />
          {(Object.keys(COLUMNS) as Column[]).map((id) => (
            <label key={id} className="flex items-center gap-1.5">
              <input
                type="checkbox"
                name="columns"
                value={id}
                defaultChecked={chosen.includes(id)}
                className="size-3.5 accent-ink"
              />
              {COLUMNS[id].words}
            </label>
          ))}
        </fieldset>
        <label className="flex items-center gap-2">
          Density
          <select id="density" name="density" defaultValue={typed.density || "comfortable"} className={CONTROL}>
            {(Object.keys(DENSITIES) as Density[]).map((code) => (
              <option key={code} value={code}>
                {DENSITIES[code].words}
              </option>
            ))}
          </select>
        </label>
        {errors.density && <p className="w-full font-medium text-due">{errors.density}</p>}
      </div>
    </details>
  );
}
