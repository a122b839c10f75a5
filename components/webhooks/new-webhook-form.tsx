import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Told } from "@/components/ui/told";
import type { Refusal, Told as ToldOnce } from "@/lib/form";
import { WebhookFields } from "./webhook-fields";

interface NewWebhookFormProps {
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal | ToldOnce>;
  trackers: { slug: string; title: string }[];
}

/** Adds a webhook, and shows its secret once. */
export function NewWebhookForm({ action, trackers }: NewWebhookFormProps) {
  return (
    <Form action={action} initial={{ extent: ["EVERYTHING"] }} after={<NewSecret />}>
      <div className="grid max-w-184 gap-6">
        <TextField
          name="address"
          label="Address"
          inputMode="url"
          hint="Where messages are sent, as https://example.org/hook. It stays: another address is another webhook."
        />
        <WebhookFields trackers={trackers} />
      </div>
      <div className="mt-7">
        <SubmitButton>Add the webhook</SubmitButton>
      </div>
    </Form>
  );
}

/** A secret that was just made. */
export function NewSecret() {
  return (
    <Told title="Secret" as="address">
      <p>Copy it now: it is not shown again. With it the receiver tells our messages from anybody else’s.</p>
      <p className="mt-2">
        <a href="/desk/settings/webhooks">I have kept it</a>
      </p>
    </Told>
  );
}
