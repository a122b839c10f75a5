import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EventConflict } from "@/components/calendar/event-conflict";
import { EventFields } from "@/components/calendar/event-fields";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { eventForm, eventOnDesk } from "@/lib/calendar/read";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../numbered";
import { editEvent } from "../../actions";

export const metadata: Metadata = { title: "Edit an event" };

const WHETHER = [
  { code: "", words: "It stays on the calendar" },
  { code: "yes", words: "Take it off the calendar", hint: "Called off, or put there by mistake. The ledger keeps it." },
];

export default async function EditEventPage({ params }: PageProps<"/desk/trackers/[tracker]/calendar/[number]/edit">) {
  await requireEditor();
  const { tracker: slug, number: text } = await params;
  const number = numberIn(text);
  const [tracker, event] = [await eventForm(slug), await eventOnDesk(slug, number)];
  if (!tracker || !event) notFound();
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${slug}`}>{tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${slug}/calendar`}>Calendar</a>
          </>
        }
        title={`Edit: ${event.title}`}
      />
      <Form
        action={editEvent.bind(null, slug, number)}
        initial={{ ...event.values, takeOff: [""], submission: [randomUUID()] }}
      >
        <SeenField name="submission" />
        <SeenField name="version" />
        <EventConflict />
        <EventFields indicators={tracker.indicators} />
        {event.outcome !== null && (
          <FormSection title="What came of it">
            <TextField name="outcome" label="What came of it" rows={3} isOptional hint="Public." />
          </FormSection>
        )}
        <FormSection title="What changes">
          <ChoiceField name="takeOff" legend="Calendar" choices={WHETHER} />
          <TextField name="reason" label="Reason" rows={2} hint="Why it is changed: it stands in the ledger." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save the change</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
