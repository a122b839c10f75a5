import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResponseList } from "@/components/responses/response-list";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { itemOnDesk } from "@/lib/evidence/form/read";
import { responseLink } from "@/lib/responses/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../../../numbered";
import { withdrawLink } from "../../../actions";

export const metadata: Metadata = { title: "Withdraw a link" };

type Props = PageProps<"/desk/trackers/[tracker]/evidence/[number]/responses/[response]/withdrawal/new">;

export default async function WithdrawResponsePage({ params }: Props) {
  await requireEditor();
  const { tracker: slug, number: text, response } = await params;
  const [number, nth] = [numberIn(text), numberIn(response)];
  const [item, link] = await Promise.all([itemOnDesk(slug, number), responseLink(slug, number, nth)]);
  if (!item || !link) notFound();
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{item.tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/evidence/${number}`}>Item {number}</a>
          </>
        }
        title="Withdraw a link"
        lead={`“${item.version.headline}” is then a response no more. The link stays readable on both items, with your reason.`}
      />
      <ResponseList base={`/trackers/${slug}`} links={[link]} />
      {link.withdrawal ? (
        <Notice title="This link was withdrawn already." />
      ) : (
        <Form action={withdrawLink.bind(null, slug, number, nth)} initial={{ submission: [randomUUID()] }}>
          <SeenField name="submission" />
          <div className="mt-7 grid max-w-184 gap-5">
            <TextField name="reason" label="Reason" rows={3} hint="Why it is no response: public." />
            <div>
              <SubmitButton>Withdraw the link</SubmitButton>
            </div>
          </div>
        </Form>
      )}
    </Page>
  );
}
