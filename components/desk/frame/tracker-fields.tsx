import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import { codesOf } from "@/lib/scales/rules";
import { PUBLISHING } from "@/lib/scales/subjects";
import { TRACKER_LABELS } from "@/lib/trackers/form";

const PUBLISHING_CHOICES = codesOf(PUBLISHING).map((code) => ({ code, words: PUBLISHING[code].words }));

/** What a tracker says of itself. */
export function TrackerFields({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      <FormSection title="What it is about">
        <TextField name="title" label={TRACKER_LABELS.title} />
        {isNew && (
          <TextField
            name="slug"
            label="Name in the address"
            hint="Small letters, digits and hyphens: strait-of-hormuz. Links hang on it, so it cannot be changed later."
          />
        )}
        <TextField
          name="question"
          label={TRACKER_LABELS.question}
          hint="The one question that its indicators answer together."
        />
        <TextField name="summary" label={TRACKER_LABELS.summary} rows={3} hint="Two or three sentences." />
      </FormSection>
      <FormSection title="What readers should know">
        <TextField
          name="about"
          label={TRACKER_LABELS.about}
          rows={8}
          hint="Where it comes from and what it does not cover. An empty line begins a new paragraph."
        />
        <TextField
          name="licence"
          label={TRACKER_LABELS.licence}
          rows={2}
          hint="On what terms others may use its words and judgements."
        />
      </FormSection>
      <FormSection title="Who publishes" about="With a second person, nobody can approve what they wrote themselves.">
        <ChoiceField name="publishing" legend={TRACKER_LABELS.publishing} choices={PUBLISHING_CHOICES} />
      </FormSection>
    </>
  );
}
