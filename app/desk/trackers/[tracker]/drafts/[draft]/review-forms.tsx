import { randomUUID } from "node:crypto";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { DraftPage } from "@/lib/drafts/read";
import { approve, discard, sendBack, takeBack } from "../actions";

interface ReviewFormsProps {
  draft: DraftPage;
  isWhole: boolean;
  /** Whether it changes what the reviewer wrote themselves and nobody has approved yet. */
  isOwn: boolean;
}

/** What a reviewer can do with what was handed in. */
export function ReviewForms({ draft, isWhole, isOwn }: ReviewFormsProps) {
  const { id, version, tracker, author } = draft;
  const initial = { version: [String(version)], submission: [randomUUID()] };
  return (
    <>
      {isOwn && (
        <FormSection title="Approve" about="Another reviewer has to.">
          <p className="text-soft">You wrote part of this item, and nobody has approved that part yet.</p>
        </FormSection>
      )}
      {isWhole && !isOwn && (
        <FormSection title="Approve" about={`It is published at once, signed by ${author.name} and reviewed by you.`}>
          <Form action={approve.bind(null, tracker.slug, id)} initial={initial}>
            <SeenField name="submission" />
            <SeenField name="version" />
            <TextField name="note" label="Note" isOptional hint="Kept in the ledger." />
            <div className="mt-5">
              <SubmitButton pending="Publishing…">Approve and publish</SubmitButton>
            </div>
          </Form>
        </FormSection>
      )}
      <FormSection title="Send back" about={`${author.name} sees your words, and can hand it in again.`}>
        <Form action={sendBack.bind(null, tracker.slug, id)} initial={initial}>
          <SeenField name="version" />
          <TextField name="remark" label="What it lacks" rows={3} />
          <div className="mt-5">
            <SubmitButton isOther>Send back</SubmitButton>
          </div>
        </Form>
      </FormSection>
    </>
  );
}

/** Takes back what was handed in. */
export function TakeBackForm({ draft: { id, version, tracker } }: { draft: DraftPage }) {
  return (
    <Form action={takeBack.bind(null, tracker.slug, id)} initial={{ version: [String(version)] }}>
      <SeenField name="version" />
      <div className="mt-8 border-line border-t pt-5">
        <SubmitButton isOther>Take it back to change it</SubmitButton>
      </div>
    </Form>
  );
}

/** Gives up a draft. */
export function DiscardForm({ draft: { id, version, tracker } }: { draft: DraftPage }) {
  return (
    <details className="mt-10 border-line border-t pt-4">
      <summary className="text-soft">Discard this draft</summary>
      <Form action={discard.bind(null, tracker.slug, id)} initial={{ version: [String(version)] }}>
        <SeenField name="version" />
        <p className="my-3 max-w-184">What was typed here is gone then. Nothing that is public changes.</p>
        <SubmitButton isOther>Discard the draft</SubmitButton>
      </Form>
    </details>
  );
}
