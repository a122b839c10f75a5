import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutlookFields } from "@/components/outlooks/outlook-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { outlookForm } from "@/lib/outlooks/read-form";
import { requireEditor } from "@/lib/session";
import { makeOutlook } from "../actions";

export const metadata: Metadata = { title: "New outlook" };

export default async function NewOutlookPage({
  params,
  searchParams,
}: PageProps<"/desk/trackers/[tracker]/outlooks/new">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await outlookForm(slug);
  if (!tracker) notFound();
  const { indicator } = await searchParams;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="New outlook"
        lead="An expectation that is dated, stays public as it was made, and is scored when it falls due."
      >
        <p className="mt-3">
          <a href={`/trackers/${slug}/outlooks`}>Outlooks so far</a>
        </p>
      </PageHead>
      {tracker.items.length === 0 ? (
        <EmptyState title="There is nothing to base an outlook on">
          <p>
            An outlook cites at least one item: <a href={`/desk/trackers/${slug}/evidence/new`}>file the first one</a>.
          </p>
        </EmptyState>
      ) : (
        <Form
          action={makeOutlook.bind(null, slug)}
          initial={{ submission: [randomUUID()], indicator: typeof indicator === "string" ? [indicator] : [] }}
        >
          <SeenField name="submission" />
          <OutlookFields tracker={tracker} />
          <div className="mt-8 border-line border-t pt-5">
            <SubmitButton>Save and publish</SubmitButton>
          </div>
        </Form>
      )}
    </Page>
  );
}
