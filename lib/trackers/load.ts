import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { enterFrame } from "./load-frame";
import { enterItems } from "./load-items";
import { enterAssessments } from "./load-judgements";
import { enterResponses } from "./load-responses";
import type { TrackerPackage } from "./package-shape";

const MINUTE = 60_000;

/**
 * Loads a checked package, all of it or nothing, each thing with its ledger entry.
 * False where a tracker of that slug is there already; then nothing is changed.
 */
export function loadTracker(editor: Editor, read: TrackerPackage): Promise<boolean> {
  return writing(
    editor,
    async (open) => {
      const { slug } = read.frame.value;
      if (await open.tx.tracker.findUnique({ where: { slug }, select: { id: true } })) return false;
      const frame = await enterFrame(open, editor, read);
      const items = await enterItems(open, editor, frame, read);
      await enterResponses(open, editor, frame, items, read);
      await enterAssessments(open, editor, frame, items, read);
      return true;
    },
    { timeout: MINUTE, isImport: true },
  );
}
