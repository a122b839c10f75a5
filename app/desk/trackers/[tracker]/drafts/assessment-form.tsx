import { BasisNotice } from "@/components/basis/basis-notice";
import { AssessmentConflict } from "@/components/desk/assessment-conflict";
import { AssessmentFields } from "@/components/desk/assessment-fields";
import { StandingJudgement } from "@/components/desk/standing-judgement";
import { AuthoringForm, type Writing } from "@/components/drafts/authoring-form";
import { FormSection } from "@/components/ui/form-section";
import { SeenField } from "@/components/ui/seen-field";
import type { AssessmentForm as AssessmentChoices } from "@/lib/assessments/form/read";
import { dayNow } from "@/lib/view";
import { send } from "./actions";

interface AssessmentFormProps {
  indicator: AssessmentChoices;
  writing: Writing;
  /** Number of the item that the way here led from. */
  cite?: string | string[];
}

/** A new judgement, below the one that stands. */
export function AssessmentForm({ indicator, writing, cite }: AssessmentFormProps) {
  const cited = indicator.items.filter(({ number }) => String(number) === cite);
  const blank = {
    standing: [String(indicator.assessments[0]?.number ?? 0)],
    codebook: [String(indicator.codebooks[0]?.version ?? 0)],
    effectiveOn: [dayNow()],
    "cites[]": cited.map(({ number, version }) => `${number}.${version}`),
  };
  const desk = `/desk/trackers/${writing.work.tracker}/indicators/${indicator.slug}`;
  return (
    <>
      <FormSection title="Stands now">
        <BasisNotice
          base={`/trackers/${writing.work.tracker}`}
          changes={indicator.basisChanges}
          what="A judgement here"
        />
        <StandingJudgement standing={indicator.standing} />
        {indicator.standing && (
          <p className="text-note text-soft">
            If it still holds, say that you <a href={`${desk}/reviews/new`}>reviewed it, unchanged</a>. If it should not
            give way, but you see it otherwise,{" "}
            <a href={`${desk}/assessments/${indicator.standing.number}/dissents/new`}>put a dissent beside it</a>.
          </p>
        )}
      </FormSection>
      <div className="mt-8">
        <AuthoringForm action={send} writing={writing} blank={blank} publishing={indicator.tracker.publishing}>
          <SeenField name="standing" />
          <SeenField name="codebook" />
          <AssessmentConflict />
          <AssessmentFields indicator={indicator} />
        </AuthoringForm>
      </div>
    </>
  );
}
