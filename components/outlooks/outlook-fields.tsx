import { AdvisedField } from "@/components/desk/advised-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { dateInWords } from "@/lib/dates/words";
import type { outlookForm } from "@/lib/outlooks/read-form";
import { bandInWords, OUTLOOK_KINDS } from "@/lib/outlooks/rules";
import { codesOf, LIKELIHOODS } from "@/lib/scales/rules";

const KINDS = codesOf(OUTLOOK_KINDS).map((code) => ({
  code,
  words: OUTLOOK_KINDS[code].words,
  hint: OUTLOOK_KINDS[code].meaning,
}));
const CHOICES = codesOf(LIKELIHOODS).map((code) => ({
  code,
  words: LIKELIHOODS[code].words,
  hint: bandInWords(code),
}));

type OutlookForm = NonNullable<Awaited<ReturnType<typeof outlookForm>>>;

/** All fields of an expectation. */
export function OutlookFields({ tracker: { indicators, items } }: { tracker: OutlookForm }) {
  return (
    <>
      <FormSection
        title="What is expected"
        about="Written so that anybody can tell, on the day that it falls due, whether it happened."
      >
        <ChoiceField name="kind" legend="Kind" choices={KINDS} />
        <AdvisedField
          name="statement"
          label="Statement"
          rows={2}
          hint="What will have happened by then, without a word of how likely it is."
        />
        <SelectField
          name="indicator"
          label="On the indicator"
          isOptional
          none="None in particular"
          choices={indicators.map(({ slug, title }) => ({ code: slug, words: title }))}
        />
      </FormSection>
      <FormSection
        title="How likely, until when"
        about="The words and bands of ICD 203. A likelihood is about the event; it says nothing on confidence."
      >
        <ChoiceField name="likelihood" legend="Likelihood" choices={CHOICES} layout="grid" />
        <div className="max-w-84">
          <TextField name="dueOn" label="Last day" hint="It can happen until the end of this day, as 2027-03-31." />
        </div>
      </FormSection>
      <FormSection title="On what basis">
        <AdvisedField name="basis" label="Basis" rows={4} hint="Why it is as likely as that: public." />
        <ChoiceField
          name="cites[]"
          legend="Evidence to cite"
          hint="What it rests on: at least one item, the newest first."
          fold={{ after: 8, words: "Older evidence" }}
          choices={items.map(({ number, version, occurred, headline }) => ({
            code: `${number}.${version}`,
            words: headline,
            hint: dateInWords(occurred),
          }))}
        />
      </FormSection>
    </>
  );
}
