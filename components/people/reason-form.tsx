import type { ReactNode } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Refusal, Told } from "@/lib/form";

interface ReasonFormProps {
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal | Told>;
  /** What the button says. */
  deed: string;
  after?: ReactNode;
}

/** A deed on somebody's access that asks only why. */
export function ReasonForm({ action, deed, after }: ReasonFormProps) {
  return (
    <Form action={action} after={after}>
      <div className="max-w-184">
        <TextField name="reason" label="Reason" hint="It stands in the ledger, for editors only." />
      </div>
      <div className="mt-7">
        <SubmitButton>{deed}</SubmitButton>
      </div>
    </Form>
  );
}
