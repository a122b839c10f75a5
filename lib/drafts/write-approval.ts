import "server-only";
import { approvalOfAssessment, approvalOfVersion, OWN_WORK } from "@/lib/approvals/write-entry";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { writing } from "@/lib/ledger/write";
import { mayDo } from "@/lib/people/rules";
import { Absent, NotAllowed, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import type { ApprovalInput } from "./input";
import { type Published, publishWork } from "./write-publish";

/**
 * Publishes what another person handed in, in that person's name, and the approval with it. Throws `Absent` where there
 * is no draft that this editor may see, and `Refused` where it is not as the reviewer saw it or cannot be published.
 */
export function approveDraft(editor: Editor, slug: string, id: string, seen: ApprovalInput, submission?: string) {
  return writing<Published>(
    editor,
    async (open) => {
      const draft = await draftToApprove(open.tx, editor, slug, id, seen.version);
      const release = {
        tracker: await openTracker(open.tx, slug),
        by: { id: draft.author.id, signedAs: draft.author.name },
        state: "PUBLISHED",
        isApproved: true,
      } as const;
      const { kind, subject } = draft;
      const values = draft.values as FormValues;
      const published = await inWords(() => publishWork(open, release, { tracker: slug, kind, subject }, values));
      const approve = kind === "ASSESSMENT" ? approvalOfAssessment : approvalOfVersion;
      await approve(open, editor, { tracker: slug, kind, subject }, published, seen.note);
      return published;
    },
    { submission },
  );
}

async function draftToApprove(tx: Transaction, editor: Editor, slug: string, id: string, seen: number) {
  const include = { author: { select: { id: true, name: true } } };
  const draft = await tx.draft.findFirst({ where: { id, tracker: { slug } }, include });
  if (!mayDo(editor.role, "approve")) {
    if (draft?.authorId !== editor.id) throw new Absent("such draft");
    throw new Refused({ form: OWN_WORK });
  }
  if (!draft) throw new Refused({ form: "It is no longer here: it was published or withdrawn meanwhile." });
  if (draft.authorId === editor.id) throw new Refused({ form: OWN_WORK });
  // Taken out first: its author cannot take it back any more while it is being published.
  const { count } = await tx.draft.deleteMany({ where: { id, version: seen, state: "IN_REVIEW" } });
  if (count === 0 || draft.state !== "IN_REVIEW" || draft.version !== seen) {
    throw new Refused({ form: "The draft has changed since you opened this page. Read it again." });
  }
  return draft;
}

/** The reviewer has no field of the author's form before them, so what speaks against publishing is told as a whole. */
async function inWords<T>(publish: () => Promise<T>): Promise<T> {
  try {
    return await publish();
  } catch (error) {
    if (!(error instanceof Refused) || error instanceof NotAllowed) throw error;
    const why = Object.values(error.errors).join(" ");
    throw new Refused({ form: `It cannot be published as it is. ${why} Send it back with a word on this.` });
  }
}
