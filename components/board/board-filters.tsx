import { codesOf, LEVELS, type Scale, TRENDS } from "@/lib/scales/rules";
import { type Look, sortParam } from "./look";
import { FORM_ID } from "./use-look";

export interface ThemeOption {
  slug: string;
  title: string;
}

interface FiltersProps {
  themes: ThemeOption[];
  look: Look;
  /** What else the address asks for, to be kept. */
  kept: Record<string, string>;
  onChange: () => void;
  onSubmit: (submitter: HTMLElement | null) => void;
}

/** Which rows the board shows. Sent to the server where no script runs. */
export function BoardFilters({ themes, look, kept, onChange, onSubmit }: FiltersProps) {
  return (
    <form
      id={FORM_ID}
      method="get"
      autoComplete="off"
      aria-label="Filter the indicators"
      className="grid w-full grid-cols-2 items-end gap-x-4 gap-y-2 text-note text-soft sm:flex sm:w-auto sm:flex-wrap sm:items-center"
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        onSubmit(submitter);
      }}
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* The first button of a form is pressed by the Enter key: it must keep the order. */}
      <button type="submit" name="sort" value={sortParam(look)} hidden />
      <Choice name="level" label="Level" chosen={look.level} options={optionsOf(LEVELS)} />
      <Choice
        name="theme"
        label="Theme"
        chosen={look.theme}
        options={themes.map(({ slug, title }) => [slug, title] as const)}
      />
      <Choice name="trend" label="Trend" chosen={look.trend} options={optionsOf(TRENDS)} />
      <label className="flex items-center gap-1.5 py-1">
        <input
          type="checkbox"
          name="overdue"
          value="yes"
          defaultChecked={look.overdueOnly}
          className="size-3.5 accent-ink"
        />
        Overdue for review
      </label>
      <noscript>
        <button type="submit" name="sort" value={sortParam(look)} className="border border-soft px-2 py-0.5 text-ink">
          Show
        </button>
      </noscript>
    </form>
  );
}

type Option = readonly [value: string, words: string];

function optionsOf<S extends Scale>(scale: S): Option[] {
  return codesOf(scale).map((code) => [code, scale[code]?.words ?? code] as const);
}

interface ChoiceProps {
  name: string;
  label: string;
  chosen: string | null;
  options: Option[];
}

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    <label className="flex flex-col gap-x-1.5 sm:flex-row sm:items-center">
      {label}
      <select
        name={name}
        defaultValue={chosen ?? ""}
        className="w-full border sm:w-auto sm:max-w-44 border-line bg-panel px-1.5 py-1 text-ink hover:border-soft"
      >
        <option value="">All</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
