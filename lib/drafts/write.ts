import "server-only";
import { randomUUID } from "node:crypto";
import { isSlug } from "@/lib/addresses/slug";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { mayDo } from "@/lib/people/rules";
import { Absent, NotAllowed, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { typedInput } from "./input";
import { type SeenDraft, type Work, writtenValues } from "./rules";

/** Thrown where a draft went on without what is being saved. What was typed can be kept under an id of its own. */
export class Superseded extends Refused {
  readonly spare = randomUUID();
  constructor() {
    super({
      form: "This draft was saved, handed in or published in another window. Your text is still here: send it again, and it is kept apart from the other.",
    });
  }
}

export interface SavedDraft extends SeenDraft {
  savedAt: Date;
}

/**
 * Keeps what was typed so far as a draft of the editor's. Throws `Superseded` where the draft is no longer as it was
 * seen, and `Absent` where there is nothing to write about.
 */
export function saveDraft(editor: Editor, work: Work, seen: SeenDraft, values: FormValues): Promise<SavedDraft> {
  return keep(editor, work, seen, values, { state: "DRAFT" });
}

/** Keeps what was typed and gives it to the reviewers. Whether it can be published has to be known before. */
export function handInDraft(editor: Editor, work: Work, seen: SeenDraft, values: FormValues): Promise<SavedDraft> {
  return keep(editor, work, seen, values, { state: "IN_REVIEW", submittedAt: new Date() });
}

async function keep(
  editor: Editor,
  work: Work,
  { id, version }: SeenDraft,
  values: FormValues,
  status: { state: "DRAFT" | "IN_REVIEW"; submittedAt?: Date },
): Promise<SavedDraft> {
  const authorId = personOf(editor);
  const typed = acceptedValues(values);
  const tracker = await openTracker(db, work.tracker);
  await refuseUnknownSubject(tracker.id, work);
  const own = { id, authorId, trackerId: tracker.id, kind: work.kind, subject: work.subject };
  const savedAt = new Date();
  const data = { values: typed, savedAt, version: version + 1 };
  if (version === 0) {
    const { count } = await db.draft.createMany({ data: { ...own, ...data, ...status }, skipDuplicates: true });
    if (count === 1) return { id, version: 1, savedAt };
  } else {
    // What was sent back stays so until it is handed in again, for its reviewer's words to be read beside it.
    const { state, ...rest } = status;
    const change = state === "DRAFT" ? data : { ...data, ...rest, state };
    const asSeen = { ...own, version, state: { not: "IN_REVIEW" } } as const;
    const { count } = await db.draft.updateMany({ where: asSeen, data: change });
    if (count === 1) return { id, version: version + 1, savedAt };
  }
  throw new Superseded();
}

/** Takes back what was handed in, so that its author can go on with it. */
export async function takeBackDraft(editor: Editor, slug: string, { id, version }: SeenDraft): Promise<void> {
  const own = { id, authorId: personOf(editor), tracker: { slug } };
  await changeState(own, { ...own, version, state: "IN_REVIEW" }, { state: "DRAFT", version: version + 1 });
}

/** Gives up a draft of one's own. */
export async function discardDraft(editor: Editor, slug: string, { id, version }: SeenDraft): Promise<void> {
  const own = { id, authorId: personOf(editor), tracker: { slug } };
  if ((await db.draft.count({ where: own })) === 0) throw new Absent("such draft");
  const { count } = await db.draft.deleteMany({ where: { ...own, version, state: { not: "IN_REVIEW" } } });
  if (count === 0) throw new Refused({ form: "The draft has changed since you opened this page. Open it again." });
}

/** Sends back what another person handed in, with words on what it lacks. */
export async function sendBackDraft(
  editor: Editor,
  slug: string,
  { id, version }: SeenDraft,
  remark: string,
): Promise<void> {
  const reviewerId = personOf(editor);
  // Told alike whether there is such a draft or not; a reviewer who is one no more keeps what was typed.
  if (!mayDo(editor.role, "approve")) throw new NotAllowed();
  const others = { id, tracker: { slug }, NOT: { authorId: reviewerId } };
  const data = { state: "SENT_BACK", version: version + 1, remark, reviewerId } as const;
  await changeState(others, { ...others, version, state: "IN_REVIEW" }, data);
}

type Where = NonNullable<Parameters<typeof db.draft.updateMany>[0]["where"]>;
type Data = Parameters<typeof db.draft.updateMany>[0]["data"];

async function changeState(visible: Where, asSeen: Where, data: Data): Promise<void> {
  if ((await db.draft.count({ where: visible })) === 0) throw new Absent("such draft");
  const { count } = await db.draft.updateMany({ where: asSeen, data });
  if (count === 0) throw new Refused({ form: "The draft has changed since you opened this page. Open it again." });
}

/** Ends the draft behind what is being published. Throws `Superseded` where the draft says something else by now. */
export async function closeDraft(tx: Transaction, editor: Editor, { id, version }: SeenDraft): Promise<void> {
  if (editor.id === null) return;
  const own = { id, authorId: editor.id };
  const { count } = await tx.draft.deleteMany({ where: { ...own, version, state: { not: "IN_REVIEW" } } });
  if (count === 0 && (await tx.draft.count({ where: own })) > 0) throw new Superseded();
}

function personOf(editor: Editor): string {
  if (editor.id === null) throw new Refused({ form: "Drafts belong to people." });
  return editor.id;
}

function acceptedValues(values: FormValues): FormValues {
  const reading = typedInput.safeParse(writtenValues(values));
  if (reading.success) return reading.data;
  throw new Refused({ form: reading.error.issues[0]?.message ?? "" });
}

async function refuseUnknownSubject(trackerId: number, { kind, subject }: Work): Promise<void> {
  if (kind === "NEW_EVIDENCE") {
    if (subject !== null) throw new Absent("such item");
    return;
  }
  const found =
    kind === "ASSESSMENT"
      ? isSlug(subject) && (await db.indicator.count({ where: { trackerId, slug: subject } }))
      : /^[1-9]\d{0,8}$/.test(subject ?? "") &&
        (await db.evidence.count({ where: { trackerId, number: Number(subject) } }));
  if (!found) throw new Absent("such subject");
}
