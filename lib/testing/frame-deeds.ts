import { randomUUID } from "node:crypto";
import { actorEditInput } from "@/lib/actors/input";
import { editActor } from "@/lib/actors/write-changes";
import { indicatorEditInput, indicatorInput } from "@/lib/indicators/input";
import { addIndicator, editIndicator, retireIndicator } from "@/lib/indicators/write-frame";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { scenarioEditInput, scenarioInput } from "@/lib/scenarios/input";
import { scenarioToChange } from "@/lib/scenarios/read";
import { addScenario, editScenario } from "@/lib/scenarios/write";
import { trackerEditInput, trackerInput } from "@/lib/trackers/input";
import { addTracker, editTracker } from "@/lib/trackers/write-frame";
import { ADMINS, type PreparedWrite } from "./prepared-write";
import { idOf, makeTracker, testEditor } from "./tracker-record";

export const TRACKER_FIELDS = {
  title: "The strait",
  question: "Is passage safe?",
  summary: "Passage through a strait.",
  about: "It comes from a test.",
  licence: "Free to use.",
  publishing: "ALONE",
};

export const INDICATOR_FIELDS = {
  title: "Ships turned back",
  theme: "theme",
  position: "1",
  observes: "Whether ships are turned back.",
  articleSentence: "Watch the ships.",
  basis: "key marker 1",
  significance: "MAJOR",
  reviewEveryDays: "30",
};

export const SCENARIO_FIELDS = {
  title: "Open passage",
  statement: "Ships pass.",
  position: "1",
  fits: { "missile-tests:MOVING_AWAY": "INCONSISTENT" },
};

export const ACTOR_FIELDS = { name: "North Korea", kind: "STATE", affiliation: "Pyongyang" };

const reason = "It was too short.";
const freshSlug = () => `fresh-${randomUUID().slice(0, 8)}`;

/** The deeds that change the frame of a tracker, each on things of its own. */
export const FRAME_DEEDS = {
  addTracker: {
    roles: ADMINS,
    prepare: async () => {
      const tracker = trackerInput.parse({ ...TRACKER_FIELDS, slug: freshSlug() });
      return (editor) => addTracker(editor, tracker);
    },
  },
  editTracker: {
    roles: ADMINS,
    prepare: async () => {
      const { id, slug } = await makeTracker();
      const seen = await fingerprintOf("tracker", id);
      const edit = trackerEditInput.parse({ ...TRACKER_FIELDS, reason, seen });
      return (editor) => editTracker(editor, slug, edit);
    },
  },
  addIndicator: {
    roles: ADMINS,
    prepare: async () => {
      const { slug } = await makeTracker();
      const indicator = indicatorInput.parse({ ...INDICATOR_FIELDS, slug: "ships-turned-back" });
      return (editor) => addIndicator(editor, slug, indicator);
    },
  },
  editIndicator: {
    roles: ADMINS,
    prepare: async () => {
      const { slug, indicators } = await makeTracker();
      const seen = await fingerprintOf("indicator", idOf(indicators, "missile-tests"));
      const edit = indicatorEditInput.parse({ ...INDICATOR_FIELDS, reason, seen });
      return (editor) => editIndicator(editor, slug, "missile-tests", edit);
    },
  },
  retireIndicator: {
    roles: ADMINS,
    prepare: async () => {
      const { slug } = await makeTracker();
      return (editor) => retireIndicator(editor, slug, "missile-tests", { reason });
    },
  },
  editActor: {
    roles: ADMINS,
    prepare: async () => {
      const { slug, actors } = await makeTracker();
      const id = idOf(actors, "North Korea");
      const edit = actorEditInput.parse({ ...ACTOR_FIELDS, reason, seen: await fingerprintOf("actor", id) });
      return (editor) => editActor(editor, slug, id, edit);
    },
  },
  addScenario: {
    roles: ADMINS,
    prepare: async () => {
      const { slug } = await makeTracker();
      const scenario = scenarioInput.parse({ ...SCENARIO_FIELDS, slug: "open-passage" });
      return (editor) => addScenario(editor, slug, scenario);
    },
  },
  editScenario: {
    roles: ADMINS,
    prepare: async () => {
      const { slug } = await makeTracker();
      await addScenario(testEditor, slug, scenarioInput.parse({ ...SCENARIO_FIELDS, slug: "open-passage" }));
      const { seen } = (await scenarioToChange(slug, "open-passage")) ?? {};
      const edit = scenarioEditInput.parse({ ...SCENARIO_FIELDS, title: "Closed passage", reason, seen });
      return (editor) => editScenario(editor, slug, "open-passage", edit);
    },
  },
} satisfies Record<string, PreparedWrite>;
