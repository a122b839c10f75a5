import "server-only";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import type { SourceInput } from "./input";
import { addSource, sourceNamesake } from "./write";

/** Adds a source before any item names it. Throws `Refused` where a source of the tracker is, or was, called so. */
export function introduceSource(
  editor: Editor,
  slug: string,
  source: SourceInput,
  submission?: string,
): Promise<{ id: number }> {
  return writing(
    editor,
    async (writing) => {
      const tracker = await openTracker(writing.tx, slug);
      const namesake = await sourceNamesake(writing.tx, tracker.id, source.name);
      if (namesake) {
        const since = namesake.mergedInto ? `, merged into “${namesake.mergedInto}”` : "";
        throw new Refused({ name: `This tracker has a source “${namesake.name}” already${since}.` });
      }
      const { id } = await addSource(writing, tracker, source);
      return { id };
    },
    { submission },
  );
}
