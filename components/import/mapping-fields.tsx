import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TickField } from "@/components/ui/tick-field";
import type { ImportJob } from "@/lib/import/read-job";
import { type Column, DATE_ORDERS, REQUIRED, TAKEN } from "@/lib/import/rules";
import { codesOf, KINDS } from "@/lib/scales/rules";

/** What each column is, for somebody who has a file of another kind before them. */
const COLUMN_WORDS: Partial<Record<Column, string>> = {
  occurred: "Day it occurred",
  zone: "Time zone of its place",
  published: "Day it was published",
  captured: "Day of the archived copy",
  headline: "Headline",
  summary: "Summary",
  quote: "Quote",
  quote_lang: "Language of the quote",
  quote_english: "Quote in English",
  kind: "Kind",
  significance: "Significance",
  origin: "Origin: who first reported it",
  outlet: "Outlet: where the address leads",
  url: "Address",
  archived_url: "Archived address",
  rating: "Rating, as in B2",
  tags: "Tags",
  actors: "Actors",
  indicators: "Indicators",
  bearings: "Bearings, one for each indicator",
  note: "Note",
  state: "Editorial state",
};

const DATE_CHOICES = codesOf(DATE_ORDERS).map((code) => ({ code, words: DATE_ORDERS[code].words }));
const KIND_CHOICES = codesOf(KINDS).map((code) => ({ code, words: KINDS[code].words }));

/** Which column of the file is what, and what holds for all rows. */
export function MappingFields({ job }: { job: ImportJob }) {
  const columns = job.header.flatMap((name, place) => {
    const sample = job.sample[place]?.trim().replace(/\s+/g, " ").slice(0, 30);
    return name === "" ? [] : [{ code: String(place), words: sample ? `${name}: “${sample}”` : name }];
  });
  const others = TAKEN.filter((column) => !REQUIRED.includes(column));
  const field = (column: Column) => (
    <SelectField
      key={column}
      name={column}
      label={COLUMN_WORDS[column] ?? column}
      isOptional={!REQUIRED.includes(column)}
      choices={columns}
      none="No column"
    />
  );
  return (
    <>
      <FormSection
        title="Columns that are needed"
        about={
          job.isRemembered
            ? "As you chose for the last file with these columns. Beside each name stands what the first row has there."
            : "Guessed from their names. Beside each name stands what the first row has there."
        }
      >
        <div className="grid gap-5 sm:grid-cols-2">{REQUIRED.map(field)}</div>
      </FormSection>
      <FormSection title="Other columns" about="What has no column stays empty.">
        <div className="grid gap-5 sm:grid-cols-2">{others.map(field)}</div>
      </FormSection>
      <FormSection title="For all rows">
        <ChoiceField
          name="dates"
          legend="Dates like 03/04/2024"
          isOptional={job.ambiguous === null}
          hint={
            job.ambiguous === null
              ? "The file has none that can be read in two ways."
              : `The file has “${job.ambiguous}”, which can be read in two ways. Unless you say it, such rows are refused.`
          }
          choices={DATE_CHOICES}
          layout="row"
        />
        <SelectField
          name="defaultKind"
          label="Kind, where a row does not say it"
          hint="Significance is moderate where a row does not say it, and a rating is F6: it cannot be judged."
          choices={KIND_CHOICES}
        />
        <TickField name="allowFuture" label="Days that are still to come are right: they have been announced" />
      </FormSection>
    </>
  );
}
