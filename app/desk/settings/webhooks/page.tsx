import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { WebhookTable } from "@/components/webhooks/webhook-table";
import { requireEditor } from "@/lib/session";
import { webhookList } from "@/lib/webhooks/read";
import { adminOnly } from "./load";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage({ searchParams }: PageProps<"/desk/settings/webhooks">) {
  adminOnly(await requireEditor());
  const [webhooks, { saved }] = [await webhookList(), await searchParams];
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="Webhooks"
        lead="Addresses that are told what is published, moments after it was: assessments, evidence, corrections and retractions."
      >
        <p className="mt-4">
          <a href="/desk/settings/webhooks/new">Add a webhook</a>
        </p>
      </PageHead>
      {saved === "ended" && <Notice title="The webhook has ended. Nothing is sent there any more." />}
      {webhooks.length === 0 ? (
        <EmptyState title="There is no webhook">
          <p>A program of yours, or of somebody you trust, can be told at once instead of asking again and again.</p>
        </EmptyState>
      ) : (
        <WebhookTable webhooks={webhooks} />
      )}
    </Page>
  );
}
