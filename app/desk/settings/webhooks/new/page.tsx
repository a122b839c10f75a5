import type { Metadata } from "next";
import { Page, PageHead } from "@/components/ui/page";
import { NewWebhookForm } from "@/components/webhooks/new-webhook-form";
import { requireEditor } from "@/lib/session";
import { trackerList } from "@/lib/trackers/read";
import { add } from "../actions";
import { adminOnly } from "../load";

export const metadata: Metadata = { title: "New webhook" };

export default async function NewWebhookPage() {
  adminOnly(await requireEditor());
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings/webhooks">Webhooks</a>}
        title="New webhook"
        lead="What is published from now on is sent there as JSON, signed as Standard Webhooks describes it. What is not taken is sent again over a day."
      />
      <NewWebhookForm action={add} trackers={await trackerList()} />
    </Page>
  );
}
