import { AuthoringForm, type Writing } from "@/components/drafts/authoring-form";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import { TextField } from "@/components/ui/text-field";
import type { ItemOnDesk } from "@/lib/evidence/form/read";
import { send } from "./actions";

/** The end of an item, with the reason for it. */
export function RetractionForm({ item, writing }: { item: ItemOnDesk; writing: Writing }) {
  return (
    <AuthoringForm
      action={send}
      writing={writing}
      blank={{ version: [String(item.version.number)] }}
      publishing={item.tracker.publishing}
      verb="Retract the item"
      pending="Retracting…"
    >
      <SeenField name="version" />
      <FormSection title="Why" about="A retraction cannot be taken back; the item can be filed anew.">
        <TextField name="reason" label="Reason" rows={3} hint="Why the item no longer holds: public." />
      </FormSection>
    </AuthoringForm>
  );
}
