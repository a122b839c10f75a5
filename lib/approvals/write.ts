import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { ApprovalInput } from "@/lib/drafts/input";
import type { Published } from "@/lib/drafts/write-publish";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { mayDo } from "@/lib/people/rules";
import { Absent, NotAllowed, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { awaitsReview } from "./rules";
import { approvalOfAssessment, approvalOfVersion, OWN_WORK } from "./write-entry";

/** Approves a version of an item that was published before a second person had seen it. */
export function approveVersion(editor: Editor, slug: string, number: number, seen: ApprovalInput, submission?: string) {
  return writing<Published>(
    editor,
    async (open) => {
      const { id: trackerId } = await openTracker(open.tx, slug);
      const version = await open.tx.evidenceVersion.findFirst({
        where: { trackerId, evidence: { number } },
        orderBy: { number: "desc" },
        include: { approval: true },
      });
      if (!version) throw new Absent("such item");
      refuseUnlessAwaited(editor, version);
      if (version.number !== seen.version) {
        throw new Refused({ form: `${version.signedAs} changed this item after you opened it. Read it again.` });
      }
      const published = { number, version: version.number };
      await approvalOfVersion(
        open,
        editor,
        { tracker: slug, kind: "EVIDENCE_EDIT", subject: null },
        published,
        seen.note,
      );
      return published;
    },
    { submission },
  );
}

/** Approves a judgement that was published before a second person had seen it. */
export function approveAssessment(
  editor: Editor,
  slug: string,
  indicator: string,
  number: number,
  note: string | null,
  submission?: string,
) {
  return writing<Published>(
    editor,
    async (open) => {
      await openTracker(open.tx, slug);
      if (!isSlug(indicator)) throw new Absent("such indicator");
      const of = { slug: indicator, tracker: { slug } };
      const assessment = await open.tx.assessment.findFirst({
        where: { number, indicator: of },
        include: { approval: true },
      });
      if (!assessment) throw new Absent("such assessment");
      refuseUnlessAwaited(editor, assessment);
      const published = { number, version: null };
      await approvalOfAssessment(
        open,
        editor,
        { tracker: slug, kind: "ASSESSMENT", subject: indicator },
        published,
        note,
      );
      return published;
    },
    { submission },
  );
}

type Awaiting = Parameters<typeof awaitsReview>[0] & { authorId: string | null };

function refuseUnlessAwaited(editor: Editor, published: Awaiting): void {
  if (!mayDo(editor.role, "approve")) throw new NotAllowed();
  if (published.authorId !== null && published.authorId === editor.id) throw new Refused({ form: OWN_WORK });
  if (awaitsReview(published)) return;
  const by = published.approval && `${published.approval.signedAs} reviewed it already.`;
  throw new Refused({ form: by ?? "It does not wait for a review." });
}
