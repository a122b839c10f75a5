import { randomUUID } from "node:crypto";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Editor } from "@/lib/editor";
import type { Refusal } from "@/lib/form";
import { mayDo } from "@/lib/people/rules";
import { UNREVIEWED } from "./review-note";

interface ApprovalSectionProps {
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal>;
  editor: Editor;
  /** Whether the editor wrote it, be it in part. */
  isOwn: boolean;
  /** What was read, so that nothing else is approved. */
  version: number;
}

/** What is public and waits for a second person: the form for whoever may be that, a word for everybody else. */
export function ApprovalSection({ action, editor, isOwn, version }: ApprovalSectionProps) {
  const mayApprove = mayDo(editor.role, "approve") && !isOwn;
  return (
    <FormSection title={UNREVIEWED} about="Readers are told so until a reviewer has approved it.">
      {mayApprove ? (
        <Form action={action} initial={{ version: [String(version)], submission: [randomUUID()] }}>
          <SeenField name="submission" />
          <SeenField name="version" />
          <TextField name="note" label="Note" isOptional hint="Kept in the ledger." />
          <div className="mt-5">
            <SubmitButton>Approve</SubmitButton>
          </div>
        </Form>
      ) : (
        <p className="text-soft">
          {isOwn ? "It is your own, in whole or in part: another person has to review it." : "It waits for a reviewer."}
        </p>
      )}
    </FormSection>
  );
}
