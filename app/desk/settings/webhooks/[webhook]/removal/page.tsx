import type { Metadata } from "next";
import { ReasonForm } from "@/components/people/reason-form";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { end } from "../../actions";
import { loadOpenWebhook } from "../../load";

export const metadata: Metadata = { title: "End a webhook" };

export default async function EndWebhookPage({ params }: PageProps<"/desk/settings/webhooks/[webhook]/removal">) {
  const { id, host } = await loadOpenWebhook(await requireEditor(), params);
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/settings/webhooks/${id}`}>Webhook to {host}</a>}
        title="End the webhook"
        lead="Nothing is sent there any more, also not what waits. It does not come back: its secret is forgotten."
      />
      <ReasonForm action={end.bind(null, id)} deed="End the webhook" />
    </Page>
  );
}
