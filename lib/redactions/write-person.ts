import "server-only";
import type { Editor } from "@/lib/editor";
import type { Writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { NOBODY } from "./rules";
import { blank } from "./write-blank";

/**
 * Takes a person's name and address out of their account and out of every payload that tells of it. What they signed
 * stays signed: it was published under that name, and is redacted item by item where it must be.
 */
export async function redactPerson({ tx, enter }: Writing, editor: Editor, subject: string, reason: string) {
  const id = subject.replace(/^people\//, "");
  const person = await tx.user.findUnique({ where: { id }, select: { disabledAt: true, name: true } });
  if (!person) throw new Absent("such person");
  if (person.disabledAt === null)
    throw new Refused({ form: `${person.name} still has access. End that first, on the desk’s People page.` });
  if (person.name === NOBODY) throw new Refused({ form: `${subject} is redacted already.` });
  const entries = await tx.ledgerEntry.findMany({
    where: { subject, payload: { blankedAt: null } },
    select: { sequence: true },
    orderBy: { sequence: "asc" },
  });
  const blanked = entries.map(({ sequence }) => sequence);
  await enter("redact", reason, async (place) => {
    const what = { kind: "person", key: id, fields: ["name", "email"], reason, blanked };
    const redaction = await tx.redaction.create({
      data: { ...what, authorId: editor.id, signedAs: editor.signedAs, ...place },
    });
    await blank(tx, blanked, place.recordedAt);
    return { subject: `redactions/${redaction.id}`, after: ["redaction", redaction.id], result: null };
  });
  await enter("redact", reason, async () => {
    // An address that nobody can have (RFC 2606), and that no other person has.
    const data = { name: NOBODY, email: `${id.toLowerCase()}@redacted.invalid` };
    await tx.user.update({ where: { id }, data });
    await tx.account.deleteMany({ where: { userId: id } });
    return { subject, after: ["person", id], result: null };
  });
  return blanked.length;
}
