import { SubmitButton } from "@/components/ui/submit-button";
import { type DraftKind, WAYS, waysOut } from "@/lib/drafts/rules";
import type { Publishing } from "@/lib/scales/subjects";
import { ReviewTick } from "./review-tick";

interface WaysOutProps {
  publishing: Publishing;
  kind: DraftKind;
  /** What the button that publishes says, and while it does. */
  verb?: string;
  pending?: string;
}

/** The buttons of a form: to publish it or to hand it in, to see it before, or to go on with it later. */
export function WaysOut({ publishing, kind, verb = WAYS.PUBLISH.words, pending }: WaysOutProps) {
  const [main, ...others] = waysOut(publishing, kind);
  return (
    <div className="mt-8 border-line border-t pt-5">
      {publishing === "ALONE" && kind !== "EVIDENCE_RETRACTION" && <ReviewTick />}
      {publishing === "SECOND_PERSON" && (
        <p className="mb-3 max-w-184 text-note text-soft">
          In this tracker a second person approves what is published.
          {kind !== "EVIDENCE_RETRACTION" &&
            " What cannot wait is published at once, and readers are told that nobody else has reviewed it yet."}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="way" value={main} pending={pending}>
          {main === "PUBLISH" ? verb : main && WAYS[main].words}
        </SubmitButton>
        {others.map((way) => (
          <SubmitButton key={way} name="way" value={way} isOther>
            {WAYS[way].words}
          </SubmitButton>
        ))}
      </div>
    </div>
  );
}
