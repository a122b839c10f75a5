import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import { type Frame, type Ids, idIn } from "./load-frame";
import type { TrackerPackage } from "./package-shape";

/** Enters which items are responses to which others, numbered by the item that responds. */
export async function enterResponses(
  { tx, enter }: Writing,
  editor: Editor,
  frame: Frame,
  versions: Ids,
  { responses }: TrackerPackage,
): Promise<void> {
  const items = await tx.evidenceVersion.findMany({
    where: { trackerId: frame.id },
    select: { id: true, evidence: { select: { id: true, number: true } } },
  });
  const itemOf = new Map(items.map(({ id, evidence }) => [id, evidence]));
  const links = new Map<number, number>();
  for (const { value } of responses) {
    const response = itemOf.get(idIn(versions, value.response));
    const move = itemOf.get(idIn(versions, value.move));
    if (!response || !move) throw new Error(`“${value.response}” and “${value.move}” were not entered.`);
    const number = (links.get(response.id) ?? 0) + 1;
    links.set(response.id, number);
    await enter("linkResponse", null, async (place) => {
      const own = { trackerId: frame.id, evidenceId: response.id, number, moveId: move.id, note: value.note };
      const data = { ...own, authorId: editor.id, signedAs: editor.signedAs, ...place };
      const { id } = await tx.response.create({ data, select: { id: true } });
      const subject = `${frame.slug}/evidence/${response.number}/responses/${number}`;
      return { subject, after: ["response", id], result: undefined };
    });
  }
}
