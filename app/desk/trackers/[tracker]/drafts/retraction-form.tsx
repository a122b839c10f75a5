import { WhatRests } from "@/components/basis/what-rests";
import { AuthoringForm, type Writing } from "@/components/drafts/authoring-form";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import { TextField } from "@/components/ui/text-field";
import { restingOnItem } from "@/lib/basis/read-resting";
import type { ItemOnDesk } from "@/lib/evidence/form/read";
import { dayNow } from "@/lib/view";
import { send } from "./actions";

/** The end of an item, with the reason for it, below all that rests on it. */
export async function RetractionForm({ item, writing }: { item: ItemOnDesk; writing: Writing }) {
  return (
    <>
      <WhatRests
        tracker={item.tracker.slug}
        resting={await restingOnItem(item.tracker.id, item.version.evidenceId, dayNow())}
        falling="Once it is retracted, readers see “basis changed” on each of these, and they wait on the desk until somebody judges or reviews again."
      />
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
    </>
  );
}
