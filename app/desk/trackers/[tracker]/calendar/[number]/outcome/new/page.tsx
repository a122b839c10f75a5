import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventConflict } from "@/components/calendar/event-conflict";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { eventOnDesk } from "@/lib/calendar/read";
import { dateInWords } from "@/lib/dates/words";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../numbered";
import { tellOutcome } from "../../../actions";

export const metadata: Metadata = { title: "What came of an event" };

export default async function NewOutcomePage({
  params,
}: PageProps<"/desk/trackers/[tracker]/calendar/[number]/outcome/new">) {
  await requireEditor();
  const { tracker, number: text } = await params;
  const number = numberIn(text);
  const event = await eventOnDesk(tracker, number);
  if (!event) notFound();
  const { version = [] } = event.values;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}/calendar`}>Calendar</a>}
        title="What came of it?"
        lead={`${event.title}, expected ${dateInWords(event.expected)}`}
      >
        <p className="mt-3 flex flex-wrap gap-x-5">
          <a href={`/desk/trackers/${tracker}/evidence/new`}>New evidence</a>
          <a href={`/desk/trackers/${tracker}/calendar/${number}/edit`}>Edit the event</a>
        </p>
      </PageHead>
      {event.outcome !== null && (
        <Notice title="Somebody has said so already">
          <p>{event.outcome}</p>
        </Notice>
      )}
      <Form action={tellOutcome.bind(null, tracker, number)} initial={{ version, submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <SeenField name="version" />
        <EventConflict />
        <FormSection
          title="What came of it"
          about="If it bears on an indicator, file it as evidence as well: this line moves no level."
        >
          <TextField name="outcome" label="What came of it" rows={3} hint="A sentence or two: public." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save and publish</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
