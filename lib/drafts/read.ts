import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { isOwnInPart } from "@/lib/approvals/read";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { mayDo } from "@/lib/people/rules";

/** A draft for those who may see it, its author and reviewers; null for everybody else, as where there is none. */
export async function draftFor(editor: Editor, slug: string, id: string) {
  if (!isSlug(slug) || editor.id === null) return null;
  const visible = mayDo(editor.role, "approve") ? {} : { authorId: editor.id };
  const draft = await db.draft.findFirst({
    where: { id, tracker: { slug }, ...visible },
    select: {
      id: true,
      kind: true,
      subject: true,
      values: true,
      state: true,
      version: true,
      remark: true,
      savedAt: true,
      submittedAt: true,
      author: { select: { id: true, name: true } },
      reviewer: { select: { name: true } },
      tracker: { select: { slug: true, title: true, publishing: true } },
    },
  });
  return draft && { ...draft, values: draft.values as FormValues, isMine: draft.author.id === editor.id };
}
export type DraftPage = NonNullable<Awaited<ReturnType<typeof draftFor>>>;

/** Whether a draft changes what this editor wrote and nobody has approved yet, so that another has to approve it. */
export async function changesOwn(editor: Editor, { kind, subject, tracker }: DraftPage): Promise<boolean> {
  if (kind !== "EVIDENCE_EDIT" && kind !== "EVIDENCE_RETRACTION") return false;
  const where = { number: Number(subject), tracker: { slug: tracker.slug } };
  const item = await db.evidence.findFirst({ where, select: { id: true } });
  return item !== null && isOwnInPart(editor, item.id);
}
