import { EvidenceFields } from "@/components/desk/evidence-fields";
import { AuthoringForm, type Writing } from "@/components/drafts/authoring-form";
import type { EvidenceForm } from "@/lib/evidence/form/read";
import { tellOfAddress } from "../evidence/address/actions";
import { send } from "./actions";

/** A new item. */
export function NewEvidenceForm({ tracker, writing }: { tracker: EvidenceForm; writing: Writing }) {
  return (
    <AuthoringForm action={send} writing={writing} publishing={tracker.publishing}>
      <EvidenceFields
        tracker={tracker}
        tellOf={tellOfAddress.bind(null, tracker.slug)}
        isBlank={writing.values === null}
      />
    </AuthoringForm>
  );
}
