import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LikelihoodWord } from "@/components/outlooks/likelihood-word";
import { ResultConflict } from "@/components/outlooks/result-conflict";
import { ChoiceField } from "@/components/ui/choice-field";
import { Fact } from "@/components/ui/fact";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { dateInWords } from "@/lib/dates/words";
import { outlookToSettle } from "@/lib/outlooks/read";
import { OUTCOMES } from "@/lib/outlooks/rules";
import { codesOf } from "@/lib/scales/rules";
import { requireEditor } from "@/lib/session";
import { numberIn } from "../../../../../numbered";
import { tellResult } from "../../../actions";

export const metadata: Metadata = { title: "What became of an outlook" };

const CHOICES = codesOf(OUTCOMES).map((code) => ({
  code,
  words: OUTCOMES[code].words,
  hint: OUTCOMES[code].meaning,
}));

export default async function NewResultPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/outlooks/[number]/results/new">) {
  await requireEditor();
  const { tracker, number: text } = await params;
  const number = numberIn(text);
  const outlook = await outlookToSettle(tracker, number);
  if (!outlook) notFound();
  const [last] = outlook.results;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{outlook.tracker.title}</a>}
        title="What became of it?"
        lead={outlook.statement}
      />
      <dl className="max-w-184 border-line border-t">
        <Fact name="Likelihood">
          <LikelihoodWord likelihood={outlook.likelihood} />
        </Fact>
        <Fact name="Made">{dateInWords(outlook.madeOn)}</Fact>
        <Fact name="Last day">{dateInWords(outlook.dueOn)}</Fact>
        <Fact name="Basis">{outlook.basis}</Fact>
        <Fact name="Public page">
          <a href={`/trackers/${tracker}/outlooks#outlook-${number}`}>Outlook {number}</a>
        </Fact>
        {last && (
          <Fact name="Said so far">
            {OUTCOMES[last.outcome].words}: {last.note}
          </Fact>
        )}
      </dl>
      <Form
        action={tellResult.bind(null, tracker, number)}
        initial={{ submission: [randomUUID()], results: [String(last?.number ?? 0)] }}
      >
        <SeenField name="submission" />
        <SeenField name="results" />
        <ResultConflict />
        <FormSection
          title="Result"
          about={last && "What was said so far stays readable below the new result, which is scored in its place."}
        >
          <ChoiceField name="outcome" legend="What became of it" choices={CHOICES} />
          <TextField name="note" label="Note" rows={3} hint="How that can be seen, and from what: public." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Save and publish</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
