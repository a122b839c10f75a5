import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventFields } from "@/components/calendar/event-fields";
import { Form } from "@/components/ui/form";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { eventForm } from "@/lib/calendar/read";
import { requireEditor } from "@/lib/session";
import { expect } from "../actions";

export const metadata: Metadata = { title: "New event" };

export default async function NewEventPage({ params }: PageProps<"/desk/trackers/[tracker]/calendar/new">) {
  await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await eventForm(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/calendar`}>Calendar</a>
          </>
        }
        title="New event"
        lead="Something that is expected to take place, not a forecast: that would be an outlook."
      />
      <Form action={expect.bind(null, slug)} initial={{ submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <EventFields indicators={tracker.indicators} />
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save and publish</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
