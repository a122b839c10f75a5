import { TriggerList } from "@/components/codebook/trigger-list";
import { LEVEL_COLOURS, LevelShape } from "@/components/levels/level-shape";
import { ChoiceField } from "@/components/ui/choice-field";
import { ConfirmField } from "@/components/ui/confirm-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import type { AssessmentForm } from "@/lib/assessments/form/read";
import { CONFIDENCES, codesOf, LEVELS, type Level } from "@/lib/scales/rules";
import { AdvisedField } from "./advised-field";
import { CitationField } from "./citation-field";
import { ExceptionField } from "./exception-field";

const CONFIDENCE_CHOICES = codesOf(CONFIDENCES).map((code) => ({
  code,
  words: CONFIDENCES[code].words,
  hint: CONFIDENCES[code].meaning,
}));

type Rule = AssessmentForm["codebooks"][number]["rules"][number];

/** What must be observed for a level, and what can be. */
function RuleHint({ rule, level }: { rule: Rule | undefined; level: Level }) {
  if (!rule) return LEVELS[level].meaning;
  return (
    <>
      {rule.text}
      <TriggerList triggers={rule.triggers} />
    </>
  );
}

/** All fields of a judgement, each level beside the rule that it is held to. */
export function AssessmentFields({ indicator }: { indicator: AssessmentForm }) {
  const [codebook] = indicator.codebooks;
  const levels = codesOf(LEVELS).map((code) => ({
    code,
    words: LEVELS[code].words,
    sign: (
      <span className={LEVEL_COLOURS[code]}>
        <LevelShape level={code} />
      </span>
    ),
    hint: <RuleHint rule={codebook?.rules.find(({ level }) => level === code)} level={code} />,
  }));
  return (
    <div className="group/judgement">
      <FormSection title="Level" about={codebook && `Each beside its rule: codebook, version ${codebook.version}.`}>
        <ChoiceField name="level" legend="Where it stands" choices={levels} />
      </FormSection>
      <FormSection title="Basis">
        <CitationField
          items={indicator.items}
          checks={indicator.checks}
          hint="What the judgement rests on. At least one, unless the level is “Not yet rated”."
        />
        <ExceptionField />
      </FormSection>
      <FormSection title="Why">
        <AdvisedField
          name="rationale"
          label="Rationale"
          rows={4}
          hint="Two or three plain sentences, saying only what the cited items carry."
        />
        <div className="grid gap-5 group-has-[#level-NOT\_YET\_RATED:checked]/judgement:hidden">
          <ChoiceField name="confidence" legend="Confidence in the basis" choices={CONFIDENCE_CHOICES} />
          <TextField
            name="confidenceReason"
            label="Reason for the confidence"
            rows={2}
            hint="How good the basis is: origins, corroboration, ratings. Not how likely anything is."
          />
        </div>
      </FormSection>
      <FormSection
        title="From when"
        about="An older day than the last judgement’s does not change where the indicator stands now."
      >
        <div className="max-w-84">
          <TextField name="effectiveOn" label="Effective day" hint="The day from which it speaks, as 2026-08-20." />
        </div>
        <ConfirmField name="allowEarly" label="The day is right: save it all the same" />
      </FormSection>
    </div>
  );
}
