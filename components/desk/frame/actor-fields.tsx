import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import { ACTOR_LABELS } from "@/lib/actors/form";
import { codesOf } from "@/lib/scales/rules";
import { ACTOR_KINDS } from "@/lib/scales/subjects";

const KIND_CHOICES = codesOf(ACTOR_KINDS).map((code) => ({ code, words: ACTOR_KINDS[code].words }));

/** All fields of an actor. */
export function ActorFields({ isBlank }: { isBlank?: boolean }) {
  return (
    <FormSection title="Who it is">
      <TextField name="name" label={ACTOR_LABELS.name} isFirst={isBlank} />
      <TextField name="originalName" label={ACTOR_LABELS.originalName} isOptional />
      <ChoiceField name="kind" legend={ACTOR_LABELS.kind} choices={KIND_CHOICES} layout="row" />
      <TextField
        name="affiliation"
        label={ACTOR_LABELS.affiliation}
        isOptional
        hint="Of whom or what it is a part, or the office that a person holds."
      />
    </FormSection>
  );
}
