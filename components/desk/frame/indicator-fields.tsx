import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { INDICATOR_LABELS } from "@/lib/indicators/form";
import { codesOf, SIGNIFICANCES } from "@/lib/scales/rules";

const SIGNIFICANCE_CHOICES = codesOf(SIGNIFICANCES).map((code) => ({ code, words: SIGNIFICANCES[code].words }));

interface IndicatorFieldsProps {
  themes: { slug: string; title: string }[];
  isNew?: boolean;
}

/** What is watched, where it comes from, and how often it is looked at. */
export function IndicatorFields({ themes, isNew = false }: IndicatorFieldsProps) {
  return (
    <>
      <FormSection title="What is watched">
        <TextField name="title" label={INDICATOR_LABELS.title} />
        {isNew && (
          <TextField
            name="slug"
            label="Name in the address"
            hint="Small letters, digits and hyphens: missile-tests. Links hang on it, so it cannot be changed later."
          />
        )}
        <TextField name="observes" label={INDICATOR_LABELS.observes} rows={3} hint="What one would see if it moved." />
        <ChoiceField
          name="significance"
          legend={INDICATOR_LABELS.significance}
          choices={SIGNIFICANCE_CHOICES}
          layout="row"
        />
      </FormSection>
      <FormSection title="Where it comes from" about="Every indicator keeps the words that it was drawn from.">
        <TextField name="articleSentence" label={INDICATOR_LABELS.articleSentence} rows={2} hint="Word for word." />
        <TextField name="basis" label={INDICATOR_LABELS.basis} hint="For example: key marker 2, or context." />
      </FormSection>
      <FormSection title="Where it stands on the board">
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <SelectField
            name="theme"
            label={INDICATOR_LABELS.theme}
            choices={themes.map(({ slug, title }) => ({ code: slug, words: title }))}
          />
          <TextField name="position" label={INDICATOR_LABELS.position} inputMode="numeric" />
        </div>
      </FormSection>
      <FormSection title="How it is kept">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="reviewEveryDays" label={INDICATOR_LABELS.reviewEveryDays} inputMode="numeric" />
          <TextField
            name="searchedUntil"
            label={INDICATOR_LABELS.searchedUntil}
            isOptional
            hint="The last day up to which evidence was looked for, for example 2026-08-20."
          />
        </div>
        <TextField
          name="reviewNote"
          label={INDICATOR_LABELS.reviewNote}
          isOptional
          hint="Why it is looked at that often."
        />
        <TextField
          name="knownGaps"
          label={INDICATOR_LABELS.knownGaps}
          rows={3}
          isOptional
          hint="What could not be found out: one on each line."
        />
        <TextField
          name="counts"
          label={INDICATOR_LABELS.counts}
          rows={3}
          isOptional
          hint="Worked out from tags, one on each line: a title, “days since” or “per quarter”, and the tags. ICBM flights | per quarter | icbm, ballistic"
        />
      </FormSection>
    </>
  );
}
