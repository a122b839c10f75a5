import "server-only";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Refused } from "@/lib/refusal";
import { trackerValues } from "./form";
import type { TrackerEditInput, TrackerInput } from "./input";
import { openTracker } from "./write";

/** Begins a tracker; what it watches comes afterwards. */
export function addTracker(editor: Editor, input: TrackerInput, submission?: string): Promise<{ slug: string }> {
  return writing(
    editor,
    ({ tx, enter }) =>
      enter("addTracker", null, async () => {
        const { slug } = input;
        if (await tx.tracker.findUnique({ where: { slug }, select: { id: true } })) {
          throw new Refused({ slug: "There is a tracker with this name in its address already." });
        }
        const { id } = await tx.tracker.create({ data: input });
        return { subject: slug, after: ["tracker", id], result: { slug } };
      }),
    { submission },
  );
}

/** Describes a tracker otherwise; its address stays. */
export function editTracker(
  editor: Editor,
  slug: string,
  { reason, seen, ...described }: TrackerEditInput,
  submission?: string,
): Promise<null> {
  return writing(
    editor,
    async (writing) => {
      const { id } = await openTracker(writing.tx, slug);
      return changeKept(writing, {
        deed: "editTracker",
        subject: slug,
        row: ["tracker", id],
        reason,
        seen,
        present: async () => trackerValues(await writing.tx.tracker.findUniqueOrThrow({ where: { id } })),
        change: (tx) => tx.tracker.update({ where: { id }, data: described }),
      });
    },
    { submission },
  );
}
