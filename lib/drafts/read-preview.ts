import "server-only";
import type { Editor } from "@/lib/editor";
import { type EvidenceItem, evidenceItem } from "@/lib/evidence/read-item";
import { type IndicatorPage, indicatorPage } from "@/lib/indicators/read";
import { type FieldErrors, Refused } from "@/lib/refusal";
import { trackerBoard } from "@/lib/trackers/read-board";
import { type AskedView, readView } from "@/lib/view";
import type { DraftPage } from "./read";
import { rehearse } from "./write-rehearsal";

type Look<T> = { view: AskedView; errors: null; seen: T } | { view: AskedView; errors: FieldErrors; seen: null };

/** What readers will see in the place of a draft: the item, or the indicator with the judgement first. */
export type Preview = { item: EvidenceItem; indicator: null } | { item: null; indicator: IndicatorPage };

/** A draft's item or judgement as readers will see it; `errors` says what speaks against publishing it. */
export function draftPreview(editor: Editor, draft: DraftPage) {
  return lookAhead(editor, draft, async (number, view): Promise<Preview | null> => {
    const { kind, subject, tracker } = draft;
    if (kind === "ASSESSMENT") {
      const indicator = await indicatorPage(tracker.slug, subject ?? "", view);
      return indicator && { item: null, indicator };
    }
    const item = await evidenceItem(tracker.slug, number, view.today);
    return item && { item, indicator: null };
  });
}

/** The board as it will look once a draft is published. */
export function boardPreview(editor: Editor, draft: DraftPage) {
  return lookAhead(editor, draft, (_number, view) => trackerBoard(draft.tracker.slug, view));
}

async function lookAhead<T>(
  editor: Editor,
  { kind, subject, tracker, author, values }: DraftPage,
  look: (number: number, view: AskedView) => Promise<T | null>,
): Promise<Look<T>> {
  const reading = readView({});
  if (!reading.ok) throw new Error("The present cannot be shown.");
  const { view } = reading;
  const work = { tracker: tracker.slug, kind, subject };
  try {
    const seen = await rehearse(editor, work, { id: author.id, signedAs: author.name }, values, ({ number }) =>
      look(number, view),
    );
    if (seen === null) throw new Error("What was rehearsed cannot be seen.");
    return { view, errors: null, seen };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { view, errors: error.errors, seen: null };
  }
}
