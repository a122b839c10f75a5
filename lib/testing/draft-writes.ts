import { randomUUID } from "node:crypto";
import { approveAssessment } from "@/lib/approvals/write";
import type { Work } from "@/lib/drafts/rules";
import { discardDraft, handInDraft, saveDraft, sendBackDraft, takeBackDraft } from "@/lib/drafts/write";
import { approveDraft } from "@/lib/drafts/write-approval";
import { publishAlone } from "@/lib/drafts/write-publish";
import { rehearse } from "@/lib/drafts/write-rehearsal";
import { makeAssessment } from "./assessment-record";
import { JUDGEMENT } from "./evidence-deeds";
import { typedForm } from "./evidence-form";
import { makeItem } from "./item-record";
import { makeEditor } from "./person-record";
import { EVERYONE, type PreparedWrite, REVIEWERS } from "./prepared-write";
import { makeTracker, type TrackerRecord } from "./tracker-record";

const unsaved = () => ({ id: randomUUID(), version: 0 });
const newItem = ({ slug }: TrackerRecord): Work => ({ tracker: slug, kind: "NEW_EVIDENCE", subject: null });

/** What another person handed in. */
async function handedIn(tracker: TrackerRecord, work = newItem(tracker), values = typedForm()) {
  return handInDraft(await makeEditor("Author"), work, unsaved(), values);
}

/** What the desk offers to do with drafts, and with what was published before anybody had reviewed it. */
export const DRAFT_WRITES = {
  "keep a new draft": {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const [seen, values] = [unsaved(), typedForm()];
      return (editor) => saveDraft(editor, newItem(tracker), seen, values);
    },
  },
  "keep a draft again": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const seen = await saveDraft(owner, newItem(tracker), unsaved(), typedForm());
      const values = typedForm();
      return (editor) => saveDraft(editor, newItem(tracker), seen, values);
    },
  },
  "hand in a draft": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const seen = await saveDraft(owner, newItem(tracker), unsaved(), typedForm());
      const values = typedForm();
      return (editor) => handInDraft(editor, newItem(tracker), seen, values);
    },
  },
  "take a draft back": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const seen = await handInDraft(owner, newItem(tracker), unsaved(), typedForm());
      return (editor) => takeBackDraft(editor, tracker.slug, seen);
    },
  },
  "discard a draft": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const seen = await saveDraft(owner, newItem(tracker), unsaved(), typedForm());
      return (editor) => discardDraft(editor, tracker.slug, seen);
    },
  },
  "publish a draft": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const values = typedForm();
      const draft = await saveDraft(owner, newItem(tracker), unsaved(), values);
      const sent = { draft, asksForReview: false, submission: randomUUID() };
      return (editor) => publishAlone(editor, newItem(tracker), values, sent);
    },
  },
  "preview a draft": {
    roles: EVERYONE,
    prepare: async ({ id, signedAs }, tracker) => {
      const values = typedForm();
      const look = async () => null;
      return (editor) => rehearse(editor, newItem(tracker), { id, signedAs }, values, look);
    },
  },
  "send a draft back": {
    roles: REVIEWERS,
    prepare: async (_owner, tracker) => {
      const seen = await handedIn(tracker);
      return (editor) => sendBackDraft(editor, tracker.slug, seen, "Which missiles?");
    },
  },
  "approve a draft of a new item": {
    roles: REVIEWERS,
    prepare: async (_owner, tracker) => {
      const { id, version } = await handedIn(tracker);
      return (editor) => approveDraft(editor, tracker.slug, id, { version, note: null }, randomUUID());
    },
  },
  "approve a draft of a change": {
    roles: REVIEWERS,
    prepare: async (_owner, tracker) => {
      const { number } = await makeItem(tracker);
      const values = { ...typedForm({ change: "CORRECTION", reason: "A digit." }), version: ["1"] };
      const work = { tracker: tracker.slug, kind: "EVIDENCE_EDIT", subject: String(number) } as const;
      const { id, version } = await handedIn(tracker, work, values);
      return (editor) => approveDraft(editor, tracker.slug, id, { version, note: null });
    },
  },
  "approve a draft of a judgement": {
    roles: REVIEWERS,
    prepare: async () => {
      const tracker = await makeTracker();
      await makeItem(tracker);
      const typed = Object.entries(JUDGEMENT).map(([field, value]) => [field, [value]]);
      const work = { tracker: tracker.slug, kind: "ASSESSMENT", subject: "missile-tests" } as const;
      const values = { ...Object.fromEntries(typed), "cites[]": ["1.1"] };
      const { id, version } = await handedIn(tracker, work, values);
      return (editor) => approveDraft(editor, tracker.slug, id, { version, note: null });
    },
  },
  "approve a judgement": {
    roles: REVIEWERS,
    prepare: async (_owner, tracker) => {
      const { number } = await makeAssessment(tracker, "missile-tests", { state: "PUBLISHED_NEEDS_REVIEW" });
      return (editor) => approveAssessment(editor, tracker.slug, "missile-tests", number, null);
    },
  },
} satisfies Record<string, PreparedWrite>;
