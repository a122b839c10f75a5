import { approveVersion } from "@/lib/approvals/write";
import { assessmentInput } from "@/lib/assessments/input";
import { recordAssessment } from "@/lib/assessments/write";
import { checkInput } from "@/lib/checks/input";
import { recordCheck } from "@/lib/checks/write";
import { keepCopy } from "@/lib/copies/write";
import { dissent } from "@/lib/dissents/write";
import { editEvidence, recordEvidence, retractEvidence } from "@/lib/evidence/write";
import { linkResponse, withdrawResponse } from "@/lib/responses/write";
import { reviewInput } from "@/lib/reviews/input";
import { recordReview } from "@/lib/reviews/write";
import { makeAssessment } from "./assessment-record";
import { editOf, evidenceOf } from "./evidence-form";
import { makeItem } from "./item-record";
import { EVERYONE, type PreparedWrite, REVIEWERS } from "./prepared-write";
import { makeTracker } from "./tracker-record";

/** What somebody types who judges that "missile-tests" moved away, on the ground of item 1. */
export const JUDGEMENT = {
  level: "MOVING_AWAY",
  confidence: "LOW",
  confidenceReason: "One origin.",
  rationale: "Missiles were fired.",
  effectiveOn: "2026-08-20",
  standing: "0",
  codebook: "1",
};

/** The deeds on items and on what is made of them. */
export const EVIDENCE_DEEDS = {
  recordEvidence: {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const item = evidenceOf({ tags: ["ballistic"], actors: ["North Korea"] });
      return (editor) => recordEvidence(editor, slug, item);
    },
  },
  editEvidence: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { number } = await makeItem(tracker);
      const edit = editOf(1);
      return (editor) => editEvidence(editor, tracker.slug, number, edit);
    },
  },
  retractEvidence: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { number } = await makeItem(tracker);
      const why = { version: 1, reason: "The source withdrew it." };
      return (editor) => retractEvidence(editor, tracker.slug, number, why);
    },
  },
  keepCopy: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { number } = await makeItem(tracker);
      const file = { name: "a.pdf", content: new Uint8Array(Buffer.from("%PDF-1.7")) };
      return (editor) => keepCopy(editor, tracker.slug, number, file, { capturedAt: null });
    },
  },
  linkResponse: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const [move, response] = [await makeItem(tracker), await makeItem(tracker)];
      const link = { move: move.number, note: "It names the other." };
      return (editor) => linkResponse(editor, tracker.slug, response.number, link);
    },
  },
  withdrawResponse: {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const [move, response] = [await makeItem(tracker), await makeItem(tracker)];
      const link = { move: move.number, note: "It names the other." };
      const { number } = await linkResponse(owner, tracker.slug, response.number, link);
      const why = { reason: "It names another." };
      return (editor) => withdrawResponse(editor, tracker.slug, response.number, number, why);
    },
  },
  recordAssessment: {
    roles: EVERYONE,
    prepare: async () => {
      const fresh = await makeTracker();
      await makeItem(fresh);
      const judgement = assessmentInput.parse({ ...JUDGEMENT, cites: ["1.1"] });
      return (editor) => recordAssessment(editor, fresh.slug, "missile-tests", judgement);
    },
  },
  approve: {
    roles: REVIEWERS,
    prepare: async (_owner, tracker) => {
      const { number } = await makeItem(tracker, { state: "PUBLISHED_NEEDS_REVIEW" });
      return (editor) => approveVersion(editor, tracker.slug, number, { version: 1, note: null });
    },
  },
  dissent: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { number } = await makeAssessment(tracker, "missile-tests");
      const typed = { level: "MOVING_AWAY", rationale: "It was more than routine." } as const;
      return (editor) => dissent(editor, tracker.slug, "missile-tests", number, typed);
    },
  },
  recordReview: {
    roles: EVERYONE,
    prepare: async () => {
      const fresh = await makeTracker();
      await makeAssessment(fresh, "missile-tests");
      const item = await makeItem(fresh);
      const typed = { cites: [`${item.number}.1`], reviewedOn: "2026-08-20", standing: "1" };
      return (editor) => recordReview(editor, fresh.slug, "missile-tests", reviewInput.parse(typed));
    },
  },
  recordCheck: {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const days = { periodFirst: "2026-07-01", periodLast: "2026-07-31", checkedOn: "2026-08-01" };
      const look = checkInput.parse({ source: "KCNA", scope: "Launches.", ...days });
      return (editor) => recordCheck(editor, slug, "missile-tests", look);
    },
  },
} satisfies Record<string, PreparedWrite>;
