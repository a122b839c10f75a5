import "server-only";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Absent, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { actorValues } from "./form";
import type { ActorEditInput } from "./input";

/** Describes an actor otherwise; every item that names it shows the new name. */
export function editActor(
  editor: Editor,
  slug: string,
  id: number,
  { reason, seen, ...described }: ActorEditInput,
  submission?: string,
): Promise<null> {
  return writing(
    editor,
    async (writing) => {
      const { tx } = writing;
      const { id: trackerId } = await openTracker(tx, slug);
      const actor = await tx.actor.findFirst({ where: { id, trackerId } });
      if (!actor) throw new Absent("such actor");
      const name = { equals: described.name, mode: "insensitive" } as const;
      const namesake = await tx.actor.findFirst({ where: { trackerId, name, id: { not: id } } });
      if (namesake) throw new Refused({ name: `This tracker has an actor “${namesake.name}” already.` });
      return changeKept(writing, {
        deed: "editActor",
        subject: `${slug}/actors/${id}`,
        row: ["actor", id],
        reason,
        seen,
        present: async () => actorValues(actor),
        change: () => tx.actor.update({ where: { id }, data: described }),
      });
    },
    { submission },
  );
}
