import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Told } from "@/components/ui/told";
import type { Told as Answer, Refusal } from "@/lib/form";

/** Holds the whole ledger to itself, and says what came of it. */
export function VerifyForm({ action }: { action: () => Promise<Refusal | Answer> }) {
  const button = <SubmitButton pending="Verifying…">Verify the ledger</SubmitButton>;
  return (
    <Form
      action={action}
      after={
        <>
          <Told title="The ledger holds" as="sentence" />
          {button}
        </>
      }
    >
      {button}
    </Form>
  );
}
