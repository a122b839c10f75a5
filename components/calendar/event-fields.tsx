import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";

interface EventFieldsProps {
  indicators: { slug: string; title: string }[];
}

/** All fields of an event that is expected. */
export function EventFields({ indicators }: EventFieldsProps) {
  return (
    <>
      <FormSection title="What is expected">
        <TextField name="title" label="Event" hint="One line: The IAEA board meets in Vienna" />
        <div className="max-w-84">
          <TextField name="expected" label="When" hint="As far as it is known: 2027-03-08, 2027-03, 2027" />
        </div>
        <TextField name="note" label="Note" rows={3} isOptional hint="What readers should know about it: public." />
        <TextField name="url" label="Address" inputMode="url" isOptional hint="Where it was announced: https://…" />
      </FormSection>
      {indicators.length > 0 && (
        <FormSection title="What it may move">
          <ChoiceField
            name="indicators[]"
            legend="Indicators"
            isOptional
            layout="grid"
            choices={indicators.map(({ slug, title }) => ({ code: slug, words: title }))}
          />
        </FormSection>
      )}
    </>
  );
}
