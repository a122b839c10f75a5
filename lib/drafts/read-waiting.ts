import "server-only";
import { momentInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { mayDo } from "@/lib/people/rules";
import type { Waiting } from "@/lib/queue/rules";
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
export async function draftsWaiting(editor: Editor): Promise<Waiting[]> {
  if (editor.id === null) return [];
  const drafts = await db.draft.findMany({
    where: { authorId: editor.id },
    orderBy: { savedAt: "desc" },
    select: shown,
  });
  return drafts.map((draft) => {
    const state = DRAFT_STATES[draft.state].words;
    const note =
      draft.state === "SENT_BACK" ? `${state}: “${draft.remark}”` : `${state}, ${momentInWords(draft.savedAt)}`;
    return lineOf(draft, note, draft.savedAt);
  });
}

/** What others handed in, for a reviewer, the oldest first; nothing for whoever cannot approve. */
export async function draftsInReview(editor: Editor): Promise<Waiting[]> {
  if (editor.id === null || !mayDo(editor.role, "approve")) return [];
  const where = { state: "IN_REVIEW", NOT: { authorId: editor.id } } as const;
  const drafts = await db.draft.findMany({ where, orderBy: { submittedAt: "asc" }, select: shown });
  return drafts.map((draft) => lineOf(draft, `By ${draft.author.name}`, draft.submittedAt));
}

function lineOf(draft: Row, note: string, since: Date | null): Waiting {
  const { kind, subject } = draft;
  const title = `${DRAFT_KINDS[kind].words}: ${draftTitle({ kind, subject }, draft.values as FormValues)}`;
  return { tracker: draft.tracker.slug, href: draftAddress(draft.tracker.slug, draft.id), title, note, since };
}
