import "server-only";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Portion, Portioned } from "@/lib/queue/rules";
import type { Prisma } from "@/prisma/generated/client";
import { silentSince } from "./rules";

const NOTES = {
  UPLOADED: "Its columns wait to be named",
  TRIED: "Tried, and not added yet",
  STOPPED: "Stopped before its end",
} as const;

const shown = {
  id: true,
  fileName: true,
  state: true,
  createdAt: true,
  tracker: { select: { slug: true } },
} as const;

/** The imports of an editor that stopped before their end, the oldest first. */
export async function importsWaiting(editor: Editor, { tracker, skip, take }: Portion): Promise<Portioned> {
  const where = {
    authorId: editor.id ?? "",
    ...(tracker !== null && { tracker: { slug: tracker } }),
    OR: [
      { state: { in: ["UPLOADED", "TRIED", "STOPPED"] } },
      { state: { in: ["TRYING", "APPLYING"] }, beatAt: { lt: silentSince(new Date()) } },
    ],
  } satisfies Prisma.ImportJobWhereInput;
  const [jobs, count] = await Promise.all([
    db.importJob.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }], skip, take, select: shown }),
    db.importJob.count({ where }),
  ]);
  const lines = jobs.map(({ id, fileName, state, tracker: { slug }, createdAt }) => ({
    tracker: slug,
    href: `/desk/import/${id}`,
    title: fileName,
    note: state === "UPLOADED" || state === "TRIED" ? NOTES[state] : NOTES.STOPPED,
    since: createdAt,
  }));
  return { lines, count };
}
