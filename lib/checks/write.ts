import "server-only";
import { dayOfMoment } from "@/lib/dates/days";
import type { Editor } from "@/lib/editor";
import { watchedIndicator } from "@/lib/indicators/write";
import { writing } from "@/lib/ledger/write";
import { Refused } from "@/lib/refusal";
import { settledSource } from "@/lib/sources/write";
import type { CheckInput } from "./input";

/** Publishes a look at a source that found nothing. Sent again under the same `submission`, it gives the same check. */
export function recordCheck(
  editor: Editor,
  trackerSlug: string,
  indicatorSlug: string,
  input: CheckInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async (writing) => {
      const { tx } = writing;
      const indicator = await watchedIndicator(tx, trackerSlug, indicatorSlug);
      refuseFuture(input.checkedOn);
      const tracker = { id: indicator.trackerId, slug: trackerSlug };
      const { source: name, sourceKind: kind, sourceReliability: reliability } = input;
      const source = await settledSource(writing, tracker, "source", { name, kind, reliability, host: null });
      return writing.enter("recordCheck", null, async (place) => {
        const of = { indicatorId: indicator.id };
        const { _max } = await tx.check.aggregate({ where: of, _max: { number: true } });
        const number = (_max.number ?? 0) + 1;
        const { scope, periodFirst, periodLast, checkedOn, note } = input;
        const look = { scope, periodFirst, periodLast, checkedOn, note, sourceId: source.id, number };
        const by = { authorId: editor.id, signedAs: editor.signedAs };
        const data = { ...of, trackerId: tracker.id, ...look, ...by, ...place };
        const { id } = await tx.check.create({ data, select: { id: true } });
        return { subject: `${indicator.subject}/checks/${number}`, after: ["indicator_check", id], result: { number } };
      });
    },
    { submission },
  );
}

function refuseFuture(checkedOn: string): void {
  const today = dayOfMoment(new Date());
  if (checkedOn <= today) return;
  throw new Refused({ checkedOn: `Nobody has looked on a day to come; today is ${today} (UTC).` });
}
