import "server-only";
import { dayOfMoment } from "@/lib/dates/days";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { kindOf } from "@/lib/ledger/kinds";
import { type EntryContent, entryHash, fingerprint } from "@/lib/ledger/rules";
import { payloadOf, type Writing, writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { Prisma } from "@/prisma/generated/client";
import type { RedactionInput } from "./input";
import { isRedactable, isRedacted, REDACTABLE, type RedactableKind, redactedText } from "./rules";
import { blank } from "./write-blank";
import { redactPerson } from "./write-person";

/**
 * Takes words out of everything that was recorded about a subject, and out of the ledger's payloads; a text that says so
 * stands in their place. The hashes stay, so that the chain holds. Gives how many entries it was done to.
 */
export function redact(editor: Editor, { subject, fields, reason }: RedactionInput): Promise<number> {
  return writing(editor, async (open) => {
    const kind = kindOf(subject);
    if (kind === "person") return redactPerson(open, editor, subject, reason);
    if (!isRedactable(kind)) throw new Refused({ form: `Of ${subject} nothing can be redacted.` });
    const known: readonly string[] = REDACTABLE[kind];
    const unknown = fields.find((field) => !known.includes(field));
    if (fields.length === 0 || unknown !== undefined) {
      throw new Refused({ fields: `Of ${subject} there can be redacted: ${known.join(", ")}.` });
    }
    const entries = await open.tx.ledgerEntry.findMany({ where: { subject }, orderBy: { sequence: "asc" } });
    if (entries.length === 0) throw new Absent(`entry about ${subject}`);
    let count = 0;
    for (const entry of entries) count += await redactEntry(open, editor, { kind, entry, fields, reason });
    if (count === 0)
      throw new Refused({ form: `Of ${subject} no such field holds anything that is still to be read.` });
    return count;
  });
}

interface Asked {
  kind: RedactableKind;
  entry: EntryContent;
  fields: string[];
  reason: string;
}

/** 1 where something was taken out, 0 where nothing was there. */
async function redactEntry({ tx, enter }: Writing, editor: Editor, { kind, entry, fields, reason }: Asked) {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM ${Prisma.raw(kind)} WHERE ledger_sequence = ${entry.sequence}`;
  if (!row) return 0;
  const payload = await payloadOf(tx, kind, row.id);
  if (typeof payload !== "object" || payload === null || Array.isArray(payload)) return 0;
  const named = fields.filter((field) => typeof payload[field] === "string" && !isRedacted(payload[field]));
  if (named.length === 0) return 0;
  return enter("redact", reason, async (place) => {
    const text = redactedText(dayOfMoment(place.recordedAt), reason);
    const asIs = Object.fromEntries(named.map((field) => [field, text]));
    const hasReason = named.includes("reason") && entry.reason !== null;
    const redaction = await tx.redaction.create({
      data: {
        ...{ authorId: editor.id, signedAs: editor.signedAs, ...place },
        ...{ kind, key: String(row.id), fields: named, sequence: entry.sequence, reason },
        rowHash: fingerprint({ ...payload, ...asIs }),
        contentHash: hasReason ? entryHash({ ...entry, reason: text }) : null,
        blanked: await payloadsOf(tx, entry.afterHash),
      },
    });
    const changes = named.map((field) => Prisma.sql`${Prisma.raw(field)} = ${text}`);
    await tx.$executeRaw`UPDATE ${Prisma.raw(kind)} SET ${Prisma.join(changes)} WHERE id = ${row.id}`;
    if (hasReason) {
      await tx.$executeRaw`UPDATE ledger_entry SET reason = ${text} WHERE sequence = ${entry.sequence}`;
    }
    await blank(tx, redaction.blanked, place.recordedAt);
    return { subject: `redactions/${redaction.id}`, after: ["redaction", redaction.id], result: 1 };
  });
}

/** The entries whose payloads still say what a row said, as it was left or as it was found. */
async function payloadsOf(tx: Transaction, hash: string | null): Promise<bigint[]> {
  const rows = await tx.ledgerEntry.findMany({
    where: { OR: [{ afterHash: hash }, { beforeHash: hash }], payload: { blankedAt: null } },
    select: { sequence: true },
    orderBy: { sequence: "asc" },
  });
  return rows.map(({ sequence }) => sequence);
}
