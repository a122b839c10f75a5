import { randomUUID } from "node:crypto";
import { ACTOR_FIELDS, INDICATOR_FIELDS, SCENARIO_FIELDS, TRACKER_FIELDS } from "@/lib/testing/frame-deeds";
import { packageOf, smallRecords } from "@/lib/testing/package-text";
import { idOf } from "@/lib/testing/tracker-record";
import type { FormRun } from "./form-run";

const reason = "It was too short.";
const tracker = "desk/trackers/[tracker]";
const { fits: _, ...scenario } = SCENARIO_FIELDS;

/** Signed with the key of the site itself. */
const smallPackage = () =>
  new File([new Uint8Array(packageOf(smallRecords()))], "tracker.json", { type: "application/json" });

/** Every form about the frame of a tracker: what it asks, watches and names. */
export const RUNS_OF_FRAME: FormRun[] = [
  {
    on: "desk/trackers/new",
    press: "Begin the tracker",
    fill: () => ({ ...TRACKER_FIELDS, title: "A strait of its own", slug: `strait-${randomUUID().slice(0, 8)}` }),
    lacks: "question",
    saved: "A strait of its own",
  },
  {
    on: "desk/trackers/new/package",
    press: "Make the tracker",
    fill: () => ({ file: smallPackage(), slug: `korea-${randomUUID().slice(0, 8)}` }),
    lacks: "file",
    saved: "A package of the tests",
  },
  {
    on: `${tracker}/edit`,
    press: "Save the change",
    fill: { title: "A plainer title", reason },
    lacks: "reason",
    saved: "A plainer title",
  },
  {
    on: `${tracker}/themes/edit`,
    press: "Save the themes",
    fill: { newTitle: "A second theme", reason },
    lacks: "reason",
    saved: "Title 2",
  },
  {
    on: `${tracker}/tags/edit`,
    press: "Save the tags",
    fill: { newTag: "drill", newDefinition: "Whatever is drilled.", reason },
    lacks: "newDefinition",
    saved: /^drill$/,
  },
  {
    on: `${tracker}/actors/new`,
    press: "Add the actor",
    fill: { ...ACTOR_FIELDS, name: "A third state" },
    lacks: "name",
    saved: "A third state",
  },
  {
    on: `${tracker}/sources/new`,
    press: "Add the source",
    fill: { name: "Daily NK", kind: "OUTLET", reliability: "C" },
    lacks: "reliability",
    saved: "“Daily NK” was saved",
  },
  {
    on: `${tracker}/actors/[actor]/edit`,
    press: "Save the change",
    fill: { ...ACTOR_FIELDS, affiliation: "Of the north", reason },
    lacks: "reason",
    saved: "Of the north",
  },
  {
    on: `${tracker}/scenarios/new`,
    press: "Add the scenario",
    fill: {
      ...scenario,
      title: "Closed passage",
      slug: "closed-passage",
      "fits.missile-tests:MOVING_AWAY": "CONSISTENT",
    },
    lacks: "statement",
    saved: "Closed passage",
  },
  {
    on: `${tracker}/scenarios/[scenario]/edit`,
    press: "Save the change",
    fill: { title: "Half-open passage", "fits.missile-tests:NO_MOVEMENT": "NEUTRAL", reason },
    lacks: "reason",
    saved: "Half-open passage",
  },
  {
    on: `${tracker}/sources/[source]/edit`,
    press: "Save the source",
    fill: { name: "Reuters News", host: "reuters.com", reason },
    lacks: "reason",
    saved: "“Reuters News” was saved",
  },
  {
    on: `${tracker}/sources/[source]/ratings/new`,
    press: "Change the letter",
    fill: { reliability: "D", reason },
    lacks: "reason",
    saved: "“Reuters” was saved",
  },
  {
    on: `${tracker}/sources/[source]/merge/new`,
    press: "Merge them",
    fill: ({ tracker: { sources } }) => ({ into: String(idOf(sources, "KCNA")), reason }),
    lacks: "into",
    saved: "Merged into KCNA",
  },
  {
    on: `${tracker}/indicators/new`,
    press: "Add the indicator",
    fill: { ...INDICATOR_FIELDS, slug: "ships-turned-back" },
    lacks: "observes",
    saved: "Rule of “moving away”",
  },
  {
    on: `${tracker}/indicators/[indicator]/edit`,
    press: "Save the change",
    fill: { title: "Launches", counts: "Launches | per quarter | ballistic", reason },
    lacks: "reason",
    saved: "Launches",
  },
  {
    on: `${tracker}/indicators/[indicator]/retirement/new`,
    press: "Retire the indicator",
    fill: { reason },
    lacks: "reason",
    saved: reason,
  },
  {
    on: `${tracker}/indicators/[indicator]/codebook/edit`,
    press: "Publish version 2",
    fill: {
      "rules.MOVING_AWAY": "A launch is observed.",
      "triggerText.MOVING_AWAY-0": "A launch",
      "triggerBearing.MOVING_AWAY-0": "AWAY",
      "triggerTag.MOVING_AWAY-0": "ballistic",
      note: "Named more plainly.",
    },
    lacks: "note",
    saved: "Named more plainly.",
  },
];
