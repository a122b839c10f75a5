import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdvisedField } from "@/components/desk/advised-field";
import { LevelMark } from "@/components/levels/level-mark";
import { LEVEL_COLOURS, LevelShape } from "@/components/levels/level-shape";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { dateInWords } from "@/lib/dates/words";
import { assessmentPage } from "@/lib/indicators/read-assessment";
import { codesOf, LEVELS } from "@/lib/scales/rules";
import { requireEditor } from "@/lib/session";
import { dayNow } from "@/lib/view";
import { numberIn } from "../../../../../../../numbered";
import { dissentFrom } from "../../actions";

export const metadata: Metadata = { title: "Dissent" };

export default async function NewDissentPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/assessments/[number]/dissents/new">) {
  await requireEditor();
  const { tracker, indicator, number: text } = await params;
  const number = numberIn(text);
  const page = await assessmentPage(tracker, indicator, number, dayNow());
  if (!page) notFound();
  const levels = codesOf(LEVELS)
    .filter((code) => code !== page.level)
    .map((code) => ({
      code,
      words: LEVELS[code].words,
      sign: (
        <span className={LEVEL_COLOURS[code]}>
          <LevelShape level={code} />
        </span>
      ),
    }));
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href={`/desk/trackers/${tracker}`}>{page.tracker.title}</a> /{" "}
            <a href={`/desk/trackers/${tracker}/indicators/${indicator}/assessments/${number}`}>Assessment {number}</a>
          </>
        }
        title={`Dissent: ${page.indicator.title}`}
        lead="Your level stands beside the judgement, and readers see both. The judgement goes on holding until a new one is recorded."
      />
      <FormSection title="The judgement">
        <div className="max-w-184">
          <p className="flex flex-wrap gap-x-4">
            <LevelMark level={page.level} />
            <span className="text-soft">
              from {dateInWords(page.effectiveOn)} · {page.signedAs}
            </span>
          </p>
          <p className="mt-2 font-serif text-[1.0625rem] leading-normal">{page.rationale}</p>
        </div>
      </FormSection>
      <Form action={dissentFrom.bind(null, tracker, indicator, number)} initial={{ submission: [randomUUID()] }}>
        <SeenField name="submission" />
        <FormSection title="Your level">
          <ChoiceField name="level" legend="Where it stands" choices={levels} />
          <AdvisedField name="rationale" label="Rationale" rows={4} hint="Why you see it otherwise: public." />
        </FormSection>
        <div className="mt-8 border-line border-t pt-5">
          <SubmitButton>Publish the dissent</SubmitButton>
        </div>
      </Form>
    </Page>
  );
}
