import "server-only";
import { citedBasis } from "@/lib/assessments/write-basis";
import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords } from "@/lib/dates/words";
import type { Editor } from "@/lib/editor";
import { watchedIndicator } from "@/lib/indicators/write";
import { writing } from "@/lib/ledger/write";
import { Refused, refusedTogether } from "@/lib/refusal";
import type { ReviewInput } from "./input";
import { refuseOldBasis, standingSeen } from "./write-standing";

/**
 * Publishes that somebody looked again and leaves the standing judgement as it is. Throws `Refused` where the review
 * breaks a rule, and with both judgements where another one holds by now.
 */
export function recordReview(
  editor: Editor,
  trackerSlug: string,
  indicatorSlug: string,
  input: ReviewInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const indicator = await watchedIndicator(tx, trackerSlug, indicatorSlug);
      const today = dayOfMoment(new Date());
      const [standing, basis] = await refusedTogether([
        () => standingSeen(tx, indicator.id, input.standing, today),
        () => citedBasis(tx, indicator, input),
      ]);
      refuseWrongDay(input.reviewedOn, standing.effectiveOn, today);
      await refuseOldBasis(tx, standing.id, basis);
      return enter("recordReview", null, async (place) => {
        const of = { indicatorId: indicator.id };
        const { _max } = await tx.review.aggregate({ where: of, _max: { number: true } });
        const number = (_max.number ?? 0) + 1;
        const said = { number, assessmentId: standing.id, reviewedOn: input.reviewedOn, note: input.note };
        const by = { authorId: editor.id, signedAs: editor.signedAs };
        const { id } = await tx.review.create({ data: { ...of, ...said, ...by, ...place }, select: { id: true } });
        const cited = { reviewId: id, ...of };
        await tx.reviewCitation.createMany({ data: basis.versionIds.map((versionId) => ({ ...cited, versionId })) });
        await tx.reviewCheck.createMany({ data: basis.checkIds.map((checkId) => ({ ...cited, checkId })) });
        return { subject: `${indicator.subject}/reviews/${number}`, after: ["review", id], result: { number } };
      });
    },
    { submission },
  );
}

function refuseWrongDay(reviewedOn: string, judgedOn: string, today: string): void {
  if (reviewedOn > today) {
    throw new Refused({ reviewedOn: `Nobody has reviewed on a day to come; today is ${today} (UTC).` });
  }
  if (reviewedOn < judgedOn) {
    throw new Refused({ reviewedOn: `The judgement speaks from a later day only, ${dateInWords(judgedOn)}.` });
  }
}
