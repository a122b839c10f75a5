import { CONTROL } from "@/components/ui/field";
import { momentInWords } from "@/lib/dates/words";
import type { ItemVersion } from "@/lib/evidence/read-item";
import { CHANGES } from "@/lib/scales/subjects";

interface CompareFormProps {
  /** The first one first. */
  versions: ItemVersion[];
  from: number;
  to: number;
}

/** Asks for two versions to be compared. */
export function CompareForm({ versions, from, to }: CompareFormProps) {
  return (
    <form
      method="get"
      aria-label="Choose two versions"
      className="flex max-w-216 flex-wrap items-end gap-3 print:hidden"
    >
      <VersionChoice name="from" label="Compare" versions={versions} chosen={from} />
      <VersionChoice name="to" label="with" versions={versions} chosen={to} />
      <button type="submit" className="border border-faint px-4 py-1.5">
        Show
      </button>
    </form>
  );
}

interface VersionChoiceProps {
  name: string;
  label: string;
  versions: ItemVersion[];
  chosen: number;
}

function VersionChoice({ name, label, versions, chosen }: VersionChoiceProps) {
  return (
    <div className="min-w-0 flex-1 basis-64">
      <label htmlFor={name} className="text-note text-soft">
        {label}
      </label>
      <select id={name} name={name} key={chosen} defaultValue={chosen} className={CONTROL}>
        {versions.map(({ number, change, recordedAt, signedAs }) => (
          <option key={number} value={number}>
            {number}: {CHANGES[change].words.toLowerCase()}, {signedAs}, {momentInWords(recordedAt)}
          </option>
        ))}
      </select>
    </div>
  );
}
