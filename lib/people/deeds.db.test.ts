import { beforeAll, expect, test, vi } from "vitest";
import { addActor } from "@/lib/actors/write";
import { approveVersion } from "@/lib/approvals/write";
import { assessmentInput } from "@/lib/assessments/input";
import { recordAssessment } from "@/lib/assessments/write";
import { eventEditInput, eventInput, outcomeInput } from "@/lib/calendar/input";
import { editExpectedEvent, expectEvent, recordOutcome } from "@/lib/calendar/write";
import { checkInput } from "@/lib/checks/input";
import { recordCheck } from "@/lib/checks/write";
import { codebookInput } from "@/lib/codebooks/input";
import { reviseCodebook } from "@/lib/codebooks/write";
import { keepCopy } from "@/lib/copies/write";
import { db } from "@/lib/db";
import { dissent } from "@/lib/dissents/write";
import { commandLine, type Editor, proven } from "@/lib/editor";
import { editEvidence, recordEvidence, retractEvidence } from "@/lib/evidence/write";
import { verifyLedger } from "@/lib/ledger/read";
import { writing } from "@/lib/ledger/write";
import { outlookInput, resultInput } from "@/lib/outlooks/input";
import { recordOutlook, settleOutlook } from "@/lib/outlooks/write";
import { Refused } from "@/lib/refusal";
import { reviewInput } from "@/lib/reviews/input";
import { recordReview } from "@/lib/reviews/write";
import { codesOf, ROLES, type Role } from "@/lib/scales/rules";
import { addSource } from "@/lib/sources/write";
import { editSource, mergeSource, rateSource } from "@/lib/sources/write-changes";
import { ACCESS_DEEDS } from "@/lib/testing/access-deeds";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { editOf, evidenceOf } from "@/lib/testing/evidence-form";
import { FRAME_DEEDS } from "@/lib/testing/frame-deeds";
import { makeItem } from "@/lib/testing/item-record";
import { makeOutlook } from "@/lib/testing/outlook-record";
import { packageFolder } from "@/lib/testing/package-folder";
import { idOf, makeTracker, type TrackerRecord, testEditor } from "@/lib/testing/tracker-record";
import { loadTracker } from "@/lib/trackers/load";
import { readPackage } from "@/lib/trackers/package-read";
import type { Deed } from "./rules";
import { acceptInvitation, addPerson, invitePerson, setPassword } from "./write";

const EVERYONE = codesOf(ROLES);
const JUDGEMENT = assessmentInput.parse({
  level: "MOVING_AWAY",
  confidence: "LOW",
  confidenceReason: "One origin.",
  rationale: "Missiles were fired.",
  effectiveOn: "2026-08-20",
  cites: ["1.1"],
  standing: "0",
  codebook: "1",
});

const PLENARY = { title: "The plenary meets", expected: "2026-06" };

let tracker: TrackerRecord;
let person: string;

/** Each deed as the site carries it out, on things of its own, and who may do it. */
const DEEDS: Record<Deed, { roles: Role[]; carryOut: (editor: Editor) => Promise<unknown> }> = {
  recordEvidence: { roles: EVERYONE, carryOut: (editor) => recordEvidence(editor, tracker.slug, evidenceOf()) },
  editEvidence: {
    roles: EVERYONE,
    carryOut: async (editor) => editEvidence(editor, tracker.slug, (await makeItem(tracker)).number, editOf(1)),
  },
  retractEvidence: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { number } = await makeItem(tracker);
      await retractEvidence(editor, tracker.slug, number, { version: 1, reason: "The source withdrew it." });
    },
  },
  keepCopy: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { number } = await makeItem(tracker);
      const file = { name: "a.pdf", content: new Uint8Array(Buffer.from("%PDF-1.7")) };
      await keepCopy(editor, tracker.slug, number, file, { capturedAt: null });
    },
  },
  recordAssessment: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const fresh = await makeTracker();
      await makeItem(fresh);
      await recordAssessment(editor, fresh.slug, "missile-tests", JUDGEMENT);
    },
  },
  approve: {
    roles: ["REVIEWER", "ADMIN"],
    carryOut: async (editor) => {
      const { number } = await makeItem(tracker, { state: "PUBLISHED_NEEDS_REVIEW" });
      await approveVersion(editor, tracker.slug, number, { version: 1, note: null });
    },
  },
  dissent: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { number } = await makeAssessment(tracker, "missile-tests");
      const typed = { level: "MOVING_AWAY", rationale: "It was more than routine." } as const;
      await dissent(editor, tracker.slug, "missile-tests", number, typed);
    },
  },
  recordReview: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const fresh = await makeTracker();
      await makeAssessment(fresh, "missile-tests");
      const item = await makeItem(fresh);
      const typed = { cites: [`${item.number}.1`], reviewedOn: "2026-08-20", standing: "1" };
      await recordReview(editor, fresh.slug, "missile-tests", reviewInput.parse(typed));
    },
  },
  recordCheck: {
    roles: EVERYONE,
    carryOut: (editor) => {
      const days = { periodFirst: "2026-07-01", periodLast: "2026-07-31", checkedOn: "2026-08-01" };
      const look = checkInput.parse({ source: "KCNA", scope: "Launches.", ...days });
      return recordCheck(editor, tracker.slug, "missile-tests", look);
    },
  },
  addSource: {
    roles: EVERYONE,
    carryOut: (editor) => {
      const source = { name: `Source of ${editor.id}`, kind: "AGENCY", reliability: "B", host: null } as const;
      return writing(editor, async (open) => ({ ...(await addSource(open, tracker, source)) }));
    },
  },
  editSource: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { slug, id } = await freshSource();
      const described = { name: "Korean Central News Agency", kind: "STATE_MEDIA", host: null } as const;
      await editSource(editor, slug, id, { ...described, reason: "Its whole name.", seen: "KCNA\nAGENCY\n" });
    },
  },
  rateSource: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { slug, id } = await freshSource();
      await rateSource(editor, slug, id, { reliability: "D", reason: "It was wrong twice.", seen: "B" });
    },
  },
  mergeSource: {
    roles: ["ADMIN"],
    carryOut: async (editor) => {
      const { slug, id, into } = await freshSource();
      await mergeSource(editor, slug, id, { into, reason: "They are one." });
    },
  },
  addActor: {
    roles: EVERYONE,
    carryOut: (editor) => writing(editor, (open) => addActor(open, tracker, `Actor of ${editor.id}`, "PERSON")),
  },
  reviseCodebook: {
    roles: ["ADMIN"],
    carryOut: async (editor) => {
      const rules = { MOVING_AWAY: "A.", NO_MOVEMENT: "B.", SIGNS_OF_MOVEMENT: "C.", GENUINE_MOVEMENT: "D." };
      const input = codebookInput.parse({ rules, note: "Shorter.", version: "1" });
      await reviseCodebook(editor, (await makeTracker()).slug, "missile-tests", input);
    },
  },
  recordOutlook: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const item = await makeItem(tracker);
      const call = { kind: "OPPORTUNITY", statement: "They meet.", likelihood: "LIKELY", basis: "A plan." };
      const input = outlookInput.parse({ ...call, dueOn: "2999-01-01", cites: [`${item.number}.1`] });
      await recordOutlook(editor, tracker.slug, input);
    },
  },
  settleOutlook: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { number } = await makeOutlook(tracker);
      const input = resultInput.parse({ outcome: "HAPPENED", note: "It was seen.", results: "0" });
      await settleOutlook(editor, tracker.slug, number, input);
    },
  },
  expectEvent: {
    roles: EVERYONE,
    carryOut: (editor) => expectEvent(editor, tracker.slug, eventInput.parse(PLENARY)),
  },
  editExpectedEvent: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { number } = await expectEvent(testEditor, tracker.slug, eventInput.parse(PLENARY));
      const input = eventEditInput.parse({ ...PLENARY, reason: "It was put off.", version: "1" });
      await editExpectedEvent(editor, tracker.slug, number, input);
    },
  },
  recordOutcome: {
    roles: EVERYONE,
    carryOut: async (editor) => {
      const { number } = await expectEvent(testEditor, tracker.slug, eventInput.parse(PLENARY));
      const input = outcomeInput.parse({ outcome: "Nothing.", version: "1" });
      await recordOutcome(editor, tracker.slug, number, input);
    },
  },
  loadTracker: {
    roles: ["ADMIN"],
    carryOut: async (editor) => {
      const reading = await readPackage(await packageFolder());
      if (!reading.ok) throw new Error("The package of the tests has faults.");
      expect(await loadTracker(editor, reading.package)).toBe(true);
    },
  },
  addPerson: {
    roles: ["ADMIN"],
    carryOut: (editor) => addPerson(editor, { email: `by-${editor.id}@example.org`, name: "New", role: "EDITOR" }),
  },
  invitePerson: { roles: ["ADMIN"], carryOut: (editor) => invitePerson(editor, person) },
  setPassword: { roles: ["ADMIN"], carryOut: (editor) => setPassword(editor, person, "a few words to enter") },
  ...ACCESS_DEEDS,
  ...FRAME_DEEDS,
  choosePassword: {
    roles: EVERYONE,
    carryOut: async (editor) =>
      acceptInvitation(await invitePerson(commandLine(), editor.id ?? ""), "words that I choose"),
  },
};

async function freshSource() {
  const { slug, sources } = await makeTracker();
  return { slug, id: idOf(sources, "KCNA"), into: idOf(sources, "Reuters") };
}

const editors: Partial<Record<Role, Editor>> = {};

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  tracker = await makeTracker();
  for (const role of EVERYONE) {
    const id = await addPerson(commandLine(), { email: `${role}@example.org`.toLowerCase(), name: role, role });
    editors[role] = proven({ id, signedAs: role, role });
    person = id;
  }
});

const attempts = (Object.keys(DEEDS) as Deed[]).flatMap((deed) =>
  EVERYONE.map((role) => ({ role, deed, may: DEEDS[deed].roles.includes(role) })),
);

const NO_ROLE = proven({ id: "nobody", signedAs: "Nobody", role: "READER" as Role });
const REFUSAL = new Refused({ form: "Your role does not allow this." });

// A password is chosen by whom the link was made for: that person's role comes from the database, which knows no other.
const actedFor: Deed[] = ["choosePassword"];

test.each((Object.keys(DEEDS) as Deed[]).filter((deed) => !actedFor.includes(deed)))(
  "whoever has no role may not %s",
  async (deed) => {
    await expect(DEEDS[deed].carryOut(NO_ROLE)).rejects.toThrow(REFUSAL);
    expect(await db.ledgerEntry.count({ where: { who: "nobody" } })).toBe(0);
  },
);

for (const { role, deed, may } of attempts) {
  test(`${role} ${may ? "may" : "may not"} ${deed}`, async () => {
    const editor = editors[role]!;
    const entered = () => db.ledgerEntry.count({ where: { who: editor.id ?? "", what: deed } });
    if (may) {
      await DEEDS[deed].carryOut(editor);
      expect(await entered()).toBeGreaterThan(0);
    } else {
      await expect(DEEDS[deed].carryOut(editor)).rejects.toThrow(REFUSAL);
      expect(await entered()).toBe(0);
    }
  });
}

// Also that nothing was written without an entry, as by a deed that was refused too late.
test("the ledger holds after all of them", async () => {
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});
