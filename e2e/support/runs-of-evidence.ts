import { addDays } from "@/lib/dates/days";
import type { Fill, FormRun } from "./form-run";
import { TODAY } from "./world";

const tracker = "desk/trackers/[tracker]";
const indicator = `${tracker}/indicators/[indicator]`;
const item = `${tracker}/evidence/[number]`;
const draft = `${tracker}/drafts/[draft]`;
const reason = "It was misread.";

const ITEM: Fill = {
  headline: "Two missiles fired",
  occurred: "2026-08-20",
  kind: "ACTION",
  significance: "MAJOR",
  url: "https://www.reuters.com/world/two-missiles",
  origin: "KCNA",
  credibility: "2",
  "actors[]": ["North Korea", "United States"],
  "tags[]": "ballistic",
  "bearings.missile-tests": "AWAY",
};

const JUDGEMENT: Fill = {
  level: "MOVING_AWAY",
  "cites[]": "4.1",
  rationale: "A step away was seen.",
  confidence: "LOW",
  confidenceReason: "One origin.",
  effectiveOn: "2026-03-02",
};

const page = () => new File(["<!doctype html><p>As it stands."], "page.html", { type: "text/html" });
const rows = () => new File(["occurred,headline\n2026-08-20,Aid"], "events.csv", { type: "text/csv" });

/** Every form about what happened and what is thought of it. */
export const RUNS_OF_EVIDENCE: FormRun[] = [
  {
    on: `${tracker}/evidence/new`,
    press: "Save and publish",
    fill: ITEM,
    lacks: "credibility",
    saved: "Saved and published",
  },
  {
    on: `${item}/edit`,
    press: "Save the change",
    fill: { headline: "Twelve missiles fired", change: "CORRECTION", reason },
    lacks: "reason",
    saved: "Saved and published",
  },
  {
    on: `${item}/retraction/new`,
    press: "Retract the item",
    fill: { reason },
    lacks: "reason",
    saved: "This item was retracted",
  },
  { on: `${item}, unreviewed`, press: "Approve", fill: { note: "Read twice." } },
  {
    on: `${item}/copies/new`,
    press: "Keep it",
    fill: () => ({ capturedAt: "2026-03-01 12:00", file: page() }),
    lacks: "file",
    saved: "Copies kept here",
  },
  {
    on: `${item}/responses/new`,
    press: "Link them",
    fill: { move: "2", note: "It names the launch." },
    lacks: "note",
    saved: "It names the launch.",
  },
  {
    on: `${item}/responses/[response]/withdrawal/new`,
    press: "Withdraw the link",
    fill: { reason: "It names another." },
    lacks: "reason",
    saved: /It names another/,
  },
  {
    on: `${indicator}/assessments/new`,
    press: "Save and publish",
    fill: JUDGEMENT,
    lacks: "rationale",
    saved: "A step away was seen.",
  },
  { on: `${indicator}/assessments/[number], unreviewed`, press: "Approve", fill: { note: "Read twice." } },
  {
    on: `${indicator}/assessments/[number]/dissents/new`,
    press: "Publish the dissent",
    fill: { level: "SIGNS_OF_MOVEMENT", rationale: "I see a first step." },
    lacks: "rationale",
    saved: "I see a first step.",
  },
  {
    on: `${indicator}/reviews/new`,
    press: "Save and publish",
    fill: { "cites[]": "4.1", reviewedOn: "2026-03-02", note: "Of the usual kind." },
    lacks: "cites[]",
    saved: "Of the usual kind.",
  },
  {
    on: `${indicator}/checks/new`,
    press: "Save and publish",
    fill: {
      source: "KCNA",
      scope: "Any report of a launch.",
      periodFirst: "2026-02-01",
      periodLast: "2026-02-02",
      checkedOn: "2026-02-02",
    },
    lacks: "periodFirst",
    saved: "Any report of a launch.",
  },
  {
    on: `${tracker}/outlooks/new`,
    press: "Save and publish",
    fill: {
      kind: "RISK_ALERT",
      statement: "A device is tested.",
      indicator: "missile-tests",
      likelihood: "LIKELY",
      dueOn: addDays(TODAY, 60),
      basis: "The site stands ready.",
      "cites[]": "4.1",
    },
    lacks: "basis",
    saved: "A device is tested.",
  },
  {
    on: `${tracker}/outlooks/[number]/results/new`,
    press: "Save and publish",
    fill: { outcome: "HAPPENED", note: "It was announced." },
    lacks: "note",
    saved: /It was announced/,
  },
  {
    on: `${tracker}/calendar/new`,
    press: "Save and publish",
    fill: { title: "A third event", expected: "2999-07", "indicators[]": "missile-tests", url: "https://example.org/" },
    lacks: "expected",
    saved: "A third event",
  },
  {
    on: `${tracker}/calendar/[number]/edit`,
    press: "Save the change",
    fill: { title: "The board met again", reason },
    lacks: "reason",
    saved: "The board met again",
  },
  {
    on: `${tracker}/calendar/[number]/outcome/new`,
    press: "Save and publish",
    fill: { outcome: "It left the file as it was." },
    lacks: "outcome",
    saved: "It left the file as it was.",
  },
  {
    on: draft,
    press: "Save and publish",
    fill: { headline: "Written to its end" },
    lacks: "headline",
    saved: "Saved and published",
  },
  { on: draft, press: "Discard the draft" },
  {
    on: `${draft}, of a change`,
    press: "Save the change",
    fill: { reason },
    lacks: "reason",
    saved: "Saved and published",
  },
  {
    on: `${draft}, of a retraction`,
    press: "Retract the item",
    fill: { reason },
    lacks: "reason",
    saved: "This item was retracted",
  },
  {
    on: `${draft}, of a judgement`,
    press: "Save and publish",
    fill: { rationale: "Nothing moved at all." },
    lacks: "rationale",
    saved: "Nothing moved at all.",
  },
  { on: `${draft}, handed in`, press: "Take it back to change it" },
  { on: `${draft}, to review`, press: "Approve and publish", fill: { note: "Read twice." } },
  {
    on: `${draft}, to review`,
    press: "Send back",
    fill: { remark: "How many?" },
    lacks: "remark",
    saved: /How many\?/,
  },
  {
    on: "desk/import",
    press: "Read the file",
    fill: ({ tracker: { slug } }) => ({ tracker: slug, file: rows() }),
    lacks: "file",
    saved: "Columns that are needed",
  },
  {
    on: "desk/import/[job]",
    press: "Try it: show what would be added",
    fill: { occurred: "0", defaultKind: "ACTION" },
    lacks: "occurred",
    saved: /^Look again$|Leave the refused rows out/,
  },
  { on: "desk/import/[job]", press: "Forget this file" },
  { on: "desk/import/[job], trying", press: "Stop, and add nothing", saved: "It was asked to stop" },
  {
    on: "desk/import/[job], tried",
    press: "Add 1 item",
    fill: { leaveRefused: "yes" },
    lacks: "leaveRefused",
    saved: /^Look again$|1 item was added/,
  },
];
