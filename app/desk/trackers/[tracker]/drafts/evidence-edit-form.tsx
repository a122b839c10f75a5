import { EvidenceConflict } from "@/components/desk/evidence-conflict";
import { EvidenceFields } from "@/components/desk/evidence-fields";
import { AuthoringForm, type Writing } from "@/components/drafts/authoring-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import { TextField } from "@/components/ui/text-field";
import type { EvidenceForm, ItemOnDesk } from "@/lib/evidence/form/read";
import { valuesOf } from "@/lib/evidence/form/rules";
import { send } from "./actions";

const CHANGES = [
  { code: "MINOR", words: "Minor change", hint: "Typing, format: nothing that a reader relied on." },
  { code: "CORRECTION", words: "Correction", hint: "Something that a reader may have relied on." },
];

interface EvidenceEditFormProps {
  tracker: EvidenceForm;
  item: ItemOnDesk;
  writing: Writing;
}

/** A further version of an item. */
export function EvidenceEditForm({ tracker, item, writing }: EvidenceEditFormProps) {
  return (
    <AuthoringForm
      action={send}
      writing={writing}
      blank={valuesOf(item.version)}
      publishing={tracker.publishing}
      verb="Save the change"
    >
      <SeenField name="version" />
      <EvidenceConflict />
      <EvidenceFields tracker={tracker} />
      <FormSection title="What changes" about="Readers see it on the item and on every old address of it.">
        <ChoiceField name="change" legend="This is a" choices={CHANGES} />
        <TextField name="reason" label="Reason" rows={3} hint="Why the item is changed: public." />
      </FormSection>
    </AuthoringForm>
  );
}
