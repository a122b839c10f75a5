import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { codesOf } from "@/lib/scales/rules";
import { SOURCE_KINDS } from "@/lib/scales/subjects";

const KIND_CHOICES = codesOf(SOURCE_KINDS).map((code) => ({ code, words: SOURCE_KINDS[code].words }));

/** What a source is, apart from how far it can be relied on. */
export function SourceFields({ isBlank }: { isBlank?: boolean }) {
  return (
    <FormSection title="What it is">
      <TextField name="name" label="Name" isFirst={isBlank} />
      <SelectField name="kind" label="Kind of source" choices={KIND_CHOICES} />
      <TextField name="host" label="Host" isOptional hint="Of its pages: reuters.com" />
    </FormSection>
  );
}
