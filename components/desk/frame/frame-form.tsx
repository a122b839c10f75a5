import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/form";
import { FieldsConflict } from "./fields-conflict";

interface FrameFormProps {
  action: Parameters<typeof Form>[0]["action"];
  initial?: FormValues;
  /** Of what is changed: the fingerprint of what the person has before them, and how its fields are called. */
  change?: { seen: string; labels: Record<string, string> };
  submit: string;
  children: ReactNode;
}

/** A form of the frame of a tracker. What changes something asks for the reason, which the ledger keeps. */
export function FrameForm({ action, initial = {}, change, submit, children }: FrameFormProps) {
  const seen: FormValues = change ? { seen: [change.seen] } : {};
  return (
    <Form action={action} initial={{ ...initial, ...seen, submission: [randomUUID()] }}>
      <SeenField name="submission" />
      {change && <SeenField name="seen" />}
      {change && <FieldsConflict labels={change.labels} />}
      {children}
      {change && (
        <FormSection title="Why it changes" about="The ledger keeps what it said, what it says, and the reason.">
          <TextField name="reason" label="Reason" rows={2} />
        </FormSection>
      )}
      <div className="mt-8 border-line border-t pt-5">
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
