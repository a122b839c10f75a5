import "server-only";
import { momentInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { mayDo } from "@/lib/people/rules";
import { NOTHING, type Portion, type Portioned, type Waiting } from "@/lib/queue/rules";
import type { Prisma } from "@/prisma/generated/client";
import { DRAFT_KINDS, DRAFT_STATES, type DraftKind, type DraftState, draftAddress, draftTitle } from "./rules";

const shown = {
  id: true,
  kind: true,
  subject: true,
  values: true,
  state: true,
  remark: true,
  savedAt: true,
  submittedAt: true,
  tracker: { select: { slug: true } },
  author: { select: { name: true } },
} as const;

interface Row {
  id: string;
  kind: DraftKind;
  subject: string | null;
  values: unknown;
  state: DraftState;
  remark: string | null;
  savedAt: Date;
  submittedAt: Date | null;
  tracker: { slug: string };
  author: { name: string };
}

/** An editor's own drafts, the last saved first. */
export async function draftsWaiting(editor: Editor, portion: Portion): Promise<Portioned> {
  if (editor.id === null) return NOTHING;
  const { lines, count } = await draftsWhere({ authorId: editor.id }, { savedAt: "desc" }, portion);
  const told = lines.map((draft) => {
    const state = DRAFT_STATES[draft.state].words;
    const note =
      draft.state === "SENT_BACK" ? `${state}: “${draft.remark}”` : `${state}, ${momentInWords(draft.savedAt)}`;
    return lineOf(draft, note, draft.savedAt);
  });
  return { lines: told, count };
}

/** What others handed in, for a reviewer, the oldest first; nothing for whoever cannot approve. */
export async function draftsInReview(editor: Editor, portion: Portion): Promise<Portioned> {
  if (editor.id === null || !mayDo(editor.role, "approve")) return NOTHING;
  const ofOthers = { state: "IN_REVIEW", NOT: { authorId: editor.id } } as const;
  const { lines, count } = await draftsWhere(ofOthers, { submittedAt: "asc" }, portion);
  return { lines: lines.map((draft) => lineOf(draft, `By ${draft.author.name}`, draft.submittedAt)), count };
}

async function draftsWhere(
  which: Prisma.DraftWhereInput,
  first: Prisma.DraftOrderByWithRelationInput,
  { tracker, skip, take }: Portion,
): Promise<Portioned<Row>> {
  const where = { ...which, ...(tracker !== null && { tracker: { slug: tracker } }) };
  const [lines, count] = await Promise.all([
    db.draft.findMany({ where, orderBy: [first, { id: "asc" }], skip, take, select: shown }),
    db.draft.count({ where }),
  ]);
  return { lines, count };
}

function lineOf(draft: Row, note: string, since: Date | null): Waiting {
  const { kind, subject } = draft;
  const title = `${DRAFT_KINDS[kind].words}: ${draftTitle({ kind, subject }, draft.values as FormValues)}`;
  return { tracker: draft.tracker.slug, href: draftAddress(draft.tracker.slug, draft.id), title, note, since };
}
