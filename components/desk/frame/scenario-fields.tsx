import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { codesOf, FITS, LEVELS } from "@/lib/scales/rules";
import { fitKey, SCENARIO_LABELS } from "@/lib/scenarios/form";

const FIT_CHOICES = codesOf(FITS).map((code) => ({ code, words: FITS[code].words }));

interface ScenarioFieldsProps {
  indicators: { slug: string; title: string }[];
  isNew?: boolean;
}

/** A future, and how well each level of each indicator goes with it. */
export function ScenarioFields({ indicators, isNew = false }: ScenarioFieldsProps) {
  return (
    <>
      <FormSection title="The future that is meant">
        <TextField name="title" label={SCENARIO_LABELS.title} />
        {isNew && (
          <TextField
            name="slug"
            label="Name in the address"
            hint="Small letters, digits and hyphens. It cannot be changed later."
          />
        )}
        <TextField name="statement" label={SCENARIO_LABELS.statement} rows={3} />
        <TextField name="articlePhrase" label={SCENARIO_LABELS.articlePhrase} isOptional hint="Word for word." />
        <TextField name="position" label={SCENARIO_LABELS.position} inputMode="numeric" />
      </FormSection>
      <FormSection
        title="What would be seen"
        about="If this future were on its way: how well would each level of the indicator go with it? Empty where nobody has judged it."
      >
        {indicators.length === 0 && <p className="text-soft">The tracker has no indicator yet.</p>}
        {indicators.map(({ slug, title }) => (
          <fieldset key={slug}>
            <legend className="font-medium">{title}</legend>
            <div className="mt-1.5 grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
              {RATED_LEVELS.map((level) => (
                <SelectField
                  key={level}
                  name={`fits.${fitKey(slug, level)}`}
                  label={LEVELS[level].words}
                  choices={FIT_CHOICES}
                  none="Not judged"
                />
              ))}
            </div>
          </fieldset>
        ))}
      </FormSection>
    </>
  );
}
