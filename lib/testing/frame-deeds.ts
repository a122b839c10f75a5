import { randomUUID } from "node:crypto";
import { actorEditInput } from "@/lib/actors/input";
import { editActor } from "@/lib/actors/write-changes";
import type { Editor } from "@/lib/editor";
import { indicatorEditInput, indicatorInput } from "@/lib/indicators/input";
import { addIndicator, editIndicator, retireIndicator } from "@/lib/indicators/write-frame";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import type { Role } from "@/lib/scales/rules";
import { scenarioEditInput, scenarioInput } from "@/lib/scenarios/input";
import { scenarioToChange } from "@/lib/scenarios/read";
import { addScenario, editScenario } from "@/lib/scenarios/write";
import { trackerEditInput, trackerInput } from "@/lib/trackers/input";
import { addTracker, editTracker } from "@/lib/trackers/write-frame";
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
const admins: Role[] = ["ADMIN"];

/** The deeds that change the frame of a tracker, each on things of its own. */
export const FRAME_DEEDS = {
  addTracker: {
    roles: admins,
    carryOut: (editor: Editor) => addTracker(editor, trackerInput.parse({ ...TRACKER_FIELDS, slug: freshSlug() })),
  },
  editTracker: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      const { id, slug } = await makeTracker();
      const seen = await fingerprintOf("tracker", id);
      await editTracker(editor, slug, trackerEditInput.parse({ ...TRACKER_FIELDS, reason, seen }));
    },
  },
  addIndicator: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      const { slug } = await makeTracker();
      await addIndicator(editor, slug, indicatorInput.parse({ ...INDICATOR_FIELDS, slug: "ships-turned-back" }));
    },
  },
  editIndicator: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      const { slug, indicators } = await makeTracker();
      const seen = await fingerprintOf("indicator", idOf(indicators, "missile-tests"));
      const input = indicatorEditInput.parse({ ...INDICATOR_FIELDS, reason, seen });
      await editIndicator(editor, slug, "missile-tests", input);
    },
  },
  retireIndicator: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      await retireIndicator(editor, (await makeTracker()).slug, "missile-tests", { reason });
    },
  },
  editActor: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      const { slug, actors } = await makeTracker();
      const id = idOf(actors, "North Korea");
      const input = actorEditInput.parse({ ...ACTOR_FIELDS, reason, seen: await fingerprintOf("actor", id) });
      await editActor(editor, slug, id, input);
    },
  },
  addScenario: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      const { slug } = await makeTracker();
      await addScenario(editor, slug, scenarioInput.parse({ ...SCENARIO_FIELDS, slug: "open-passage" }));
    },
  },
  editScenario: {
    roles: admins,
    carryOut: async (editor: Editor) => {
      const { slug } = await makeTracker();
      await addScenario(testEditor, slug, scenarioInput.parse({ ...SCENARIO_FIELDS, slug: "open-passage" }));
      const { seen } = (await scenarioToChange(slug, "open-passage")) ?? {};
      const input = scenarioEditInput.parse({ ...SCENARIO_FIELDS, title: "Closed passage", reason, seen });
      await editScenario(editor, slug, "open-passage", input);
    },
  },
};
