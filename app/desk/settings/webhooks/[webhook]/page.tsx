import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Pages } from "@/components/evidence/pages";
import { EmptyState } from "@/components/ui/empty-state";
import { Fact } from "@/components/ui/fact";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { DeliveryTable } from "@/components/webhooks/delivery-table";
import { NewSecret } from "@/components/webhooks/new-webhook-form";
import { WebhookStanding } from "@/components/webhooks/webhook-standing";
import { toldOf } from "@/components/webhooks/webhook-table";
import { momentInWords } from "@/lib/dates/words";
import { pageNumber } from "@/lib/evidence/filter-values";
import { requireEditor } from "@/lib/session";
import { deliveriesOf, type WebhookInFull } from "@/lib/webhooks/read";
import { renewSecret, resume } from "../actions";
import { loadWebhook } from "../load";

export const metadata: Metadata = { title: "Webhook" };

const SAVED: Record<string, string> = {
  edited: "The webhook is changed.",
  resumed: "It is told again what is published from now on.",
};

export default async function WebhookPage({ params, searchParams }: PageProps<"/desk/settings/webhooks/[webhook]">) {
  const webhook = await loadWebhook(await requireEditor(), params);
  const { saved = "", page: asked = "1" } = await searchParams;
  const reading = pageNumber(String(asked));
  if (!reading.ok) notFound();
  const page = reading.value;
  const { deliveries, count } = await deliveriesOf(webhook.id, page);
  const here = `/desk/settings/webhooks/${webhook.id}`;
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings/webhooks">Webhooks</a>}
        title={<span className="wrap-anywhere">Webhook to {webhook.host}</span>}
      />
      {Object.hasOwn(SAVED, String(saved)) && <Notice title={SAVED[String(saved)]} />}
      <Facts webhook={webhook} />
      {!webhook.endedAt && <Deeds webhook={webhook} here={here} />}
      <SectionHeading id="deliveries">Deliveries of the last month</SectionHeading>
      {deliveries.length === 0 ? (
        <EmptyState title={count === 0 ? "Nothing was sent yet" : `There is no page ${page}`}>
          <p>What is published is listed here as soon as it is on its way.</p>
        </EmptyState>
      ) : (
        <DeliveryTable deliveries={deliveries} here={here} />
      )}
      <Pages page={page} count={count} addressOf={(number) => `${here}?page=${number}`} />
    </Page>
  );
}

function Facts({ webhook }: { webhook: WebhookInFull }) {
  const { tracker, earlierUntil } = webhook;
  return (
    <dl className="max-w-184 border-line border-t">
      <Fact name="Address">
        <span className="wrap-anywhere">{webhook.address}</span>
      </Fact>
      <Fact name="State">
        <WebhookStanding {...webhook} />
      </Fact>
      <Fact name="Told of">
        {toldOf(webhook)}, of {tracker ? <a href={`/trackers/${tracker.slug}`}>{tracker.title}</a> : "all trackers"}
      </Fact>
      {earlierUntil && earlierUntil > new Date() && (
        <Fact name="Secret">The one before the last signs as well until {momentInWords(earlierUntil)}</Fact>
      )}
    </dl>
  );
}

function Deeds({ webhook: { id, stop }, here }: { webhook: WebhookInFull; here: string }) {
  return (
    <div className="mt-6 grid gap-4">
      {stop && (
        <Form action={resume.bind(null, id)}>
          <SubmitButton>Start it again</SubmitButton>
        </Form>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={`${here}/edit`}>Change it, or turn it off</a>
        <a href={`${here}/removal`}>End it</a>
        <a href={`/desk/ledger?subject=webhooks/${id}`}>What was changed about it</a>
      </p>
      <Form action={renewSecret.bind(null, id)} after={<NewSecret />}>
        <SubmitButton isOther>Make a new secret</SubmitButton>
      </Form>
    </div>
  );
}
