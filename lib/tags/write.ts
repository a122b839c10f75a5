import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { tagValues } from "./form";
import type { TagsInput } from "./input";

/** Defines the tags of a tracker, and adds one where a new one was named. */
export function defineTags(editor: Editor, slug: string, input: TagsInput, submission?: string): Promise<null> {
  return writing(
    editor,
    async (writing) => {
      const { id } = await openTracker(writing.tx, slug);
      return changeKept(writing, {
        deed: "editTracker",
        subject: slug,
        row: ["tracker", id],
        reason: input.reason,
        seen: input.seen,
        present: async () => tagValues(await writing.tx.tag.findMany({ where: { trackerId: id } })),
        change: (tx) => define(tx, id, input),
      });
    },
    { submission },
  );
}

async function define(tx: Transaction, trackerId: number, input: TagsInput): Promise<void> {
  const { definitions, newTag, newDefinition } = input;
  const tags = await tx.tag.findMany({ where: { trackerId } });
  for (const [slug, definition] of Object.entries(definitions)) {
    const tag = tags.find((one) => one.slug === slug);
    if (!tag) throw new Refused({ form: "This form names a tag that the tracker does not have." });
    await tx.tag.update({ where: { id: tag.id }, data: { definition } });
  }
  if (newTag === "" || newDefinition === null) return;
  if (tags.some(({ slug }) => slug === newTag)) throw new Refused({ newTag: "The tracker has this tag already." });
  await tx.tag.create({ data: { trackerId, slug: newTag, definition: newDefinition } });
}
