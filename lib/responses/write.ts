import "server-only";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import type { ResponseInput, WithdrawalInput } from "./input";

/**
 * Says that an item is a response to another one of its tracker; gives the link's number. Throws `Refused` where there is
 * no such item, where the two are linked already, and where the response would come before the move.
 */
export function linkResponse(
  editor: Editor,
  slug: string,
  number: number,
  { move, note }: ResponseInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const tracker = await openTracker(tx, slug);
      const response = await standingItem(tx, tracker.id, number);
      if (!response) throw new Absent("such item");
      if (response.state === "RETRACTED") throw new Refused({ form: "This item was retracted." });
      const target = await standingItem(tx, tracker.id, move);
      await refuseUnlessMove(tx, response, target, move);
      const nth = (await tx.response.count({ where: { evidenceId: response.evidenceId } })) + 1;
      return enter("linkResponse", null, async (place) => {
        const { id } = await tx.response.create({
          data: {
            trackerId: tracker.id,
            evidenceId: response.evidenceId,
            number: nth,
            moveId: target?.evidenceId ?? 0,
            note,
            authorId: editor.id,
            signedAs: editor.signedAs,
            ...place,
          },
          select: { id: true },
        });
        return {
          subject: `${slug}/evidence/${number}/responses/${nth}`,
          after: ["response", id],
          result: { number: nth },
        };
      });
    },
    { submission },
  );
}

/** Takes back that an item is a response, with the reason; the link stays readable. Throws `Refused` where it was before. */
export function withdrawResponse(
  editor: Editor,
  slug: string,
  number: number,
  nth: number,
  { reason }: WithdrawalInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const tracker = await openTracker(tx, slug);
      const response = await tx.response.findFirst({
        where: { number: nth, evidence: { number, trackerId: tracker.id } },
        select: { id: true, withdrawal: { select: { id: true } } },
      });
      if (!response) throw new Absent("such link");
      if (response.withdrawal) throw new Refused({ form: "This link was withdrawn already." });
      return enter("withdrawResponse", reason, async (place) => {
        const own = { responseId: response.id, reason, authorId: editor.id, signedAs: editor.signedAs };
        const { id } = await tx.responseWithdrawal.create({ data: { ...own, ...place }, select: { id: true } });
        return {
          subject: `${slug}/evidence/${number}/responses/${nth}/withdrawal`,
          after: ["response_withdrawal", id],
          result: { number: nth },
        };
      });
    },
    { submission },
  );
}

type StandingItem = NonNullable<Awaited<ReturnType<typeof standingItem>>>;

function standingItem(tx: Transaction, trackerId: number, number: number) {
  return tx.evidenceVersion.findFirst({
    where: { trackerId, evidence: { number } },
    orderBy: { number: "desc" },
    select: { evidenceId: true, state: true, occurred: true, occurredFirst: true, occurredLast: true },
  });
}

async function refuseUnlessMove(tx: Transaction, response: StandingItem, move: StandingItem | null, number: number) {
  if (!move) throw new Refused({ move: `There is no item ${number} in this tracker.` });
  if (move.evidenceId === response.evidenceId) throw new Refused({ move: "An item is no response to itself." });
  if (move.state === "RETRACTED") throw new Refused({ move: `Item ${number} was retracted.` });
  if (response.occurredLast < move.occurredFirst) {
    throw new Refused({
      move: `Item ${number} occurred later (${move.occurred}): a response does not come before what it responds to.`,
    });
  }
  const pair = [
    { evidenceId: response.evidenceId, moveId: move.evidenceId },
    { evidenceId: move.evidenceId, moveId: response.evidenceId },
  ];
  const linked = await tx.response.count({ where: { OR: pair, withdrawal: null } });
  if (linked > 0) throw new Refused({ move: "These two items are linked already." });
}
