import "server-only";
import type { Editor } from "@/lib/editor";
import { type Writing, writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Absent, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { actorValues } from "./form";
import type { ActorEditInput, ActorInput } from "./input";
import { actorNamesake, addActor } from "./write";

/** Adds an actor before any item names it. */
export function introduceActor(
  editor: Editor,
  slug: string,
  { name, kind, ...details }: ActorInput,
  submission?: string,
): Promise<{ id: number }> {
  return writing(
    editor,
    async (writing) => {
      const tracker = await openTracker(writing.tx, slug);
      await refuseNamesake(writing, tracker.id, name, null);
      return { id: await addActor(writing, tracker, name, kind, details) };
    },
    { submission },
  );
}

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
      await refuseNamesake(writing, trackerId, described.name, id);
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

/** Two actors of a tracker do not differ by upper and lower case alone. */
async function refuseNamesake({ tx }: Writing, trackerId: number, name: string, own: number | null): Promise<void> {
  const namesake = await actorNamesake(tx, trackerId, name, own);
  if (namesake !== null) throw new Refused({ name: `This tracker has an actor “${namesake}” already.` });
}
