import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { LEVELS } from "@/lib/scales/rules";
import { TriggerRows } from "./trigger-rows";

/** The rules of one indicator, best level first, with their triggers and the note on the new version. */
export function CodebookFields({ tags }: { tags: string[] }) {
  return (
    <>
      {RATED_LEVELS.toReversed().map((level) => (
        <FormSection key={level} title={LEVELS[level].words} about={LEVELS[level].meaning}>
          <TextField
            name={`rules.${level}`}
            label={`Rule of “${LEVELS[level].words.toLowerCase()}”`}
            rows={4}
            hint="What must be observed for it."
          />
          <TriggerRows level={level} tags={tags} />
        </FormSection>
      ))}
      <FormSection
        title="Why"
        about="A new version holds for judgements to come. Those made so far keep the version that they were made under."
      >
        <TextField name="note" label="Note" rows={3} hint="What changes and why: public." />
      </FormSection>
    </>
  );
}
