"use client";

import { useFormState } from "@/components/ui/form-state";
import { SectionHeading } from "@/components/ui/section-heading";

/** Where another judgement was recorded meanwhile: the one that was to be left as it is beside the one that holds. */
export function ReviewConflict() {
  const { refusal } = useFormState();
  const { now, left = [] } = refusal?.present ?? {};
  if (!now) return null;
  return (
    <section aria-labelledby="two-judgements" className="mb-8">
      <SectionHeading id="two-judgements">Two judgements</SectionHeading>
      <dl className="grid gap-x-6 sm:grid-cols-2">
        <Judgement name="Holds now" words={now} />
        {left.length > 0 && <Judgement name="Held when you opened the form" words={left} />}
      </dl>
    </section>
  );
}

function Judgement({ name, words: [head, rationale] }: { name: string; words: string[] }) {
  return (
    <div className="border-line border-b py-2.5">
      <dt className="text-note text-soft">{name}</dt>
      <dd>
        <p className="font-medium">{head}</p>
        <p className="mt-1 whitespace-pre-wrap font-serif">{rationale}</p>
      </dd>
    </div>
  );
}
