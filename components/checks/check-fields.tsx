import { SourceField } from "@/components/desk/source-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import type { Reliability } from "@/lib/scales/ratings";

const NEXT = [{ code: "review", words: "Then record that the standing judgement was reviewed and is unchanged" }];

interface CheckFieldsProps {
  sources: { name: string; reliability: Reliability }[];
  /** True where there is a judgement that the check may confirm. */
  isJudged: boolean;
}

/** All fields of a check. */
export function CheckFields({ sources, isJudged }: CheckFieldsProps) {
  return (
    <>
      <FormSection title="Where and for what">
        <SourceField
          name="source"
          label="Source"
          hint="The outlet, archive or record that you searched."
          sources={sources}
        />
        <TextField
          name="scope"
          label="What you looked for"
          rows={2}
          hint="So that somebody else could look again: any report of a launch, under the words …"
        />
      </FormSection>
      <FormSection title="When" about="Whole days, as 2026-08-20.">
        <div className="grid gap-5 sm:grid-cols-3">
          <TextField name="periodFirst" label="From" hint="First day that you searched." />
          <TextField name="periodLast" label="To" hint="Last day that you searched." />
          <TextField name="checkedOn" label="Looked on" hint="The day on which you looked." />
        </div>
      </FormSection>
      <FormSection title="More">
        <TextField name="note" label="Note" rows={3} isOptional hint="What readers should know about it: public." />
        {isJudged && <ChoiceField name="next[]" legend="After saving" choices={NEXT} />}
      </FormSection>
    </>
  );
}
