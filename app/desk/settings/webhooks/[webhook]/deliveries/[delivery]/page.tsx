import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Fact } from "@/components/ui/fact";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { Told } from "@/components/ui/told";
import { AttemptList } from "@/components/webhooks/attempt-list";
import { DeliveryStanding } from "@/components/webhooks/delivery-standing";
import { momentInWords } from "@/lib/dates/words";
import { ENTRY_TYPES } from "@/lib/feeds/rules";
import { subjectAddress } from "@/lib/ledger/subjects";
import { requireEditor } from "@/lib/session";
import { deliveryOf } from "@/lib/webhooks/read";
import { numberIn } from "../../../../../trackers/numbered";
import { sendOnceMore } from "../../../actions";
import { adminOnly } from "../../../load";

export const metadata: Metadata = { title: "Delivery" };

type Props = PageProps<"/desk/settings/webhooks/[webhook]/deliveries/[delivery]">;

export default async function DeliveryPage({ params }: Props) {
  adminOnly(await requireEditor());
  const { webhook: number, delivery: name } = await params;
  const delivery = await deliveryOf(numberIn(number), name);
  if (!delivery) notFound();
  const { id, told, webhook, attempts, message } = delivery;
  const { subject } = told.ledgerEntry;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/settings/webhooks/${webhook.id}`}>Webhook to {webhook.host}</a>}
        title={ENTRY_TYPES[told.kind].words}
      />
      <dl className="max-w-184 border-line border-t">
        <Fact name="Tells of">
          <a href={subjectAddress(subject) ?? ""} className="wrap-anywhere">
            {message.data.entry.title}
          </a>
        </Fact>
        <Fact name="Published">{momentInWords(told.recordedAt)}</Fact>
        <Fact name="State">
          <DeliveryStanding {...delivery} fault={attempts[0]?.fault ?? null} />
        </Fact>
        <Fact name="webhook-id">
          <code className="wrap-anywhere">{id}</code>
        </Fact>
      </dl>
      {webhook.isOn && !webhook.stop && (
        <div className="mt-6">
          <Form
            action={sendOnceMore.bind(null, webhook.id, id)}
            after={<Told title="It waits to be sent" as="sentence" />}
          >
            <SubmitButton>Send again</SubmitButton>
          </Form>
        </div>
      )}
      <SectionHeading id="attempts">Attempts, the last one first</SectionHeading>
      {attempts.length === 0 ? <p className="mt-3 text-soft">None yet.</p> : <AttemptList attempts={attempts} />}
      <SectionHeading id="message">The message, as it stands now</SectionHeading>
      <pre className="mt-3 max-w-216 whitespace-pre-wrap bg-wash px-3 py-2 text-note wrap-anywhere">
        {JSON.stringify(message, null, 2)}
      </pre>
    </Page>
  );
}
