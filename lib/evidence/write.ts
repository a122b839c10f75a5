import "server-only";
import { releaseBy } from "@/lib/approvals/write-release";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import type { EvidenceEditInput, EvidenceInput, RetractionInput } from "./input";
import { addItem, changeItem, withdrawItem } from "./write-released";

/** Publishes a new item on one's own word. Sent again under the same `submission`, it gives the same item. */
export function recordEvidence(editor: Editor, slug: string, input: EvidenceInput, submission?: string) {
  return writing(editor, async (open) => addItem(open, await releaseBy(open.tx, editor, slug), input), { submission });
}

/** Adds a version to an item on one's own word. */
export function editEvidence(
  editor: Editor,
  slug: string,
  number: number,
  input: EvidenceEditInput,
  submission?: string,
) {
  return writing(editor, async (open) => changeItem(open, await releaseBy(open.tx, editor, slug), number, input), {
    submission,
  });
}

/** Marks an item as retracted, on one's own word; it stays readable. */
export function retractEvidence(
  editor: Editor,
  slug: string,
  number: number,
  input: RetractionInput,
  submission?: string,
) {
  return writing(editor, async (open) => withdrawItem(open, await releaseBy(open.tx, editor, slug), number, input), {
    submission,
  });
}
