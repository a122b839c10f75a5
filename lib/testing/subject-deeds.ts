import { randomUUID } from "node:crypto";
import { addActor } from "@/lib/actors/write";
import { eventEditInput, eventInput, outcomeInput } from "@/lib/calendar/input";
import { editExpectedEvent, expectEvent, recordOutcome } from "@/lib/calendar/write";
import { codebookInput } from "@/lib/codebooks/input";
import { reviseCodebook } from "@/lib/codebooks/write";
import { writing } from "@/lib/ledger/write";
import { outlookInput, resultInput } from "@/lib/outlooks/input";
import { recordOutlook, settleOutlook } from "@/lib/outlooks/write";
import { type Checked, checkPackage } from "@/lib/packages/check";
import { forkTracker } from "@/lib/packages/write";
import { descriptionOf } from "@/lib/sources/rules";
import { addSource } from "@/lib/sources/write";
import { editSource, mergeSource, rateSource } from "@/lib/sources/write-changes";
import { loadTracker } from "@/lib/trackers/load";
import { readPackage } from "@/lib/trackers/package-read";
import { makeItem } from "./item-record";
import { makeOutlook } from "./outlook-record";
import { packageFolder, SMALL_PACKAGE } from "./package-folder";
import { packed } from "./packed";
import { ADMINS, EVERYONE, type PreparedWrite } from "./prepared-write";
import { idOf, makeTracker, testEditor } from "./tracker-record";

const PLENARY = { title: "The plenary meets", expected: "2026-06", indicators: ["missile-tests"] };

async function freshSource() {
  const { slug, sources } = await makeTracker();
  return { slug, id: idOf(sources, "KCNA"), into: idOf(sources, "Reuters") };
}

/** The package of a tracker that holds nothing but its frame, made once. */
let smallest: Promise<Checked> | undefined;

/** As small as a package can be that holds something of each kind. */
async function freshPackage() {
  const files = {
    ...SMALL_PACKAGE,
    "tracker.yaml": SMALL_PACKAGE["tracker.yaml"].replace("slug: small", `slug: small-${randomUUID().slice(0, 8)}`),
    "indicators/missile-tests.yaml": SMALL_PACKAGE["indicators/missile-tests.yaml"].replace(
      /cites: \[2026-01-04-launch\]\n[\s\S]*?fits:/,
      "cites: [2026-01-04-launch]\nfits:",
    ),
    "evidence.csv": SMALL_PACKAGE["evidence.csv"].replace(/^2026-02-promise.*\n/m, ""),
    "quotes.csv": SMALL_PACKAGE["quotes.csv"].replace(/\n.*\n/, "\n"),
  };
  const reading = await readPackage(await packageFolder(files));
  if (!reading.ok) throw new Error("The package of the tests has faults.");
  return reading.package;
}

/** The deeds on sources, actors, rules, outlooks, the calendar and whole trackers. */
export const SUBJECT_DEEDS = {
  addSource: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const source = { name: `Source ${randomUUID()}`, kind: "AGENCY", reliability: "B", host: null } as const;
      return (editor) => writing(editor, async (open) => ({ ...(await addSource(open, tracker, source)) }));
    },
  },
  editSource: {
    roles: EVERYONE,
    prepare: async () => {
      const { slug, id } = await freshSource();
      const described = { name: "Korean Central News Agency", kind: "STATE_MEDIA", host: null } as const;
      const edit = {
        ...described,
        reason: "Its whole name.",
        seen: descriptionOf({ name: "KCNA", kind: "AGENCY", host: null }),
      };
      return (editor) => editSource(editor, slug, id, edit);
    },
  },
  rateSource: {
    roles: EVERYONE,
    prepare: async () => {
      const { slug, id } = await freshSource();
      const rating = { reliability: "D", reason: "It was wrong twice.", seen: "B" } as const;
      return (editor) => rateSource(editor, slug, id, rating);
    },
  },
  mergeSource: {
    roles: ADMINS,
    prepare: async () => {
      const { slug, id, into } = await freshSource();
      return (editor) => mergeSource(editor, slug, id, { into, reason: "They are one." });
    },
  },
  addActor: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const name = `Actor ${randomUUID()}`;
      return (editor) => writing(editor, (open) => addActor(open, tracker, name, "PERSON"));
    },
  },
  reviseCodebook: {
    roles: ADMINS,
    prepare: async () => {
      const { slug } = await makeTracker();
      const rules = { MOVING_AWAY: "A.", NO_MOVEMENT: "B.", SIGNS_OF_MOVEMENT: "C.", GENUINE_MOVEMENT: "D." };
      const revision = codebookInput.parse({ rules, note: "Shorter.", version: "1" });
      return (editor) => reviseCodebook(editor, slug, "missile-tests", revision);
    },
  },
  recordOutlook: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const item = await makeItem(tracker);
      const call = { kind: "OPPORTUNITY", statement: "They meet.", likelihood: "LIKELY", basis: "A plan." };
      const outlook = outlookInput.parse({ ...call, dueOn: "2999-01-01", cites: [`${item.number}.1`] });
      return (editor) => recordOutlook(editor, tracker.slug, outlook);
    },
  },
  settleOutlook: {
    roles: EVERYONE,
    prepare: async (_owner, tracker) => {
      const { number } = await makeOutlook(tracker);
      const result = resultInput.parse({ outcome: "HAPPENED", note: "It was seen.", results: "0" });
      return (editor) => settleOutlook(editor, tracker.slug, number, result);
    },
  },
  expectEvent: {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      return (editor) => expectEvent(editor, slug, eventInput.parse(PLENARY));
    },
  },
  editExpectedEvent: {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const { number } = await expectEvent(testEditor, slug, eventInput.parse(PLENARY));
      const moved = { ...PLENARY, title: "The plenary meets late", indicators: ["humanitarian-aid"] };
      const edit = eventEditInput.parse({ ...moved, reason: "It was put off.", version: "1" });
      return (editor) => editExpectedEvent(editor, slug, number, edit);
    },
  },
  recordOutcome: {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const { number } = await expectEvent(testEditor, slug, eventInput.parse(PLENARY));
      const outcome = outcomeInput.parse({ outcome: "Nothing.", version: "1" });
      return (editor) => recordOutcome(editor, slug, number, outcome);
    },
  },
  forkTracker: {
    roles: ADMINS,
    prepare: async () => {
      smallest ??= makeTracker().then(async ({ slug }) => checkPackage(await packed(slug)));
      const [checked, to] = [await smallest, `fork-${randomUUID().slice(0, 8)}`];
      return (editor) => forkTracker(editor, to, checked, { fingerprint: null });
    },
  },
  loadTracker: {
    roles: ADMINS,
    prepare: async () => {
      const read = await freshPackage();
      return (editor) => loadTracker(editor, read);
    },
  },
} satisfies Record<string, PreparedWrite>;
