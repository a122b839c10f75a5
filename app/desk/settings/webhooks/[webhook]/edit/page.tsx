import type { Metadata } from "next";
import { FrameForm } from "@/components/desk/frame/frame-form";
import { Page, PageHead } from "@/components/ui/page";
import { TickField } from "@/components/ui/tick-field";
import { WebhookFields } from "@/components/webhooks/webhook-fields";
import { requireEditor } from "@/lib/session";
import { trackerList } from "@/lib/trackers/read";
import { WEBHOOK_LABELS, webhookValues } from "@/lib/webhooks/form";
import { edit } from "../../actions";
import { loadOpenWebhook } from "../../load";

export const metadata: Metadata = { title: "Change a webhook" };

export default async function EditWebhookPage({ params }: PageProps<"/desk/settings/webhooks/[webhook]/edit">) {
  const webhook = await loadOpenWebhook(await requireEditor(), params);
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/settings/webhooks/${webhook.id}`}>Webhook to {webhook.host}</a>}
        title="Change the webhook"
        lead="While it is off, what waits is kept, and what is published is not sent later."
      />
      <FrameForm
        action={edit.bind(null, webhook.id)}
        initial={webhookValues(webhook)}
        change={{ seen: webhook.seen, labels: WEBHOOK_LABELS }}
        submit="Save the change"
      >
        <div className="grid max-w-184 gap-6">
          <TickField name="on" label={WEBHOOK_LABELS.on} />
          <WebhookFields trackers={await trackerList()} />
        </div>
      </FrameForm>
    </Page>
  );
}
