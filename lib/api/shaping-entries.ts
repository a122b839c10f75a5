import type { z } from "zod";
import { type AddedKind, isAdded, type KeptKind, kindOf } from "@/lib/ledger/kinds";
import type { Change } from "@/lib/scales/subjects";
import type { Entry, Recorded } from "./read-changes";
import type { ChangeCode, change, SubjectCode } from "./shapes/changes";
import { momentText } from "./shapes/parts";
import { addressOf, assessmentShaped, evidenceShaped } from "./shaping";

type Kind = AddedKind | KeptKind;

const SUBJECTS: Partial<Record<Kind, SubjectCode>> = {
  evidence_version: "EVIDENCE",
  evidence_copy: "COPY",
  response: "RESPONSE",
  response_withdrawal: "RESPONSE",
  codebook: "CODEBOOK",
  assessment: "ASSESSMENT",
  dissent: "DISSENT",
  review: "REVIEW",
  indicator_check: "CHECK",
  outlook: "OUTLOOK",
  outlook_result: "OUTLOOK",
  source_rating: "SOURCE",
  source: "SOURCE",
  actor: "ACTOR",
  scenario: "SCENARIO",
  indicator: "INDICATOR",
  expected_event: "EVENT",
};

/** What changes something that was there, although its own row is new. */
const CHANGES: Partial<Record<Kind, ChangeCode>> = {
  approval: "APPROVAL",
  response_withdrawal: "RETRACTION",
  source_rating: "CHANGE",
  outlook_result: "CHANGE",
};

/** Whose reason readers meet on the pages as well. */
const TOLD_WHY: readonly (Kind | null)[] = ["evidence_version", "response_withdrawal", "source_rating"];

type Told = Omit<z.output<typeof change>, "evidence" | "assessment">;

/** What an entry tells whoever keeps a copy, with the content that it added or approved. */
export function changeShaped(
  tracker: string,
  entry: Entry,
  { versions, assessments }: Pick<Recorded, "versions" | "assessments">,
): z.output<typeof change> {
  const [version, judged] = [versions.get(entry.sequence), assessments.get(entry.sequence)];
  return {
    ...entryShaped(tracker, entry, version?.change ?? null),
    evidence: version ? evidenceShaped(tracker, version.item, version) : null,
    assessment: judged ? { ...assessmentShaped(judged), indicator: judged.indicator } : null,
  };
}

/** `version` is what the entry says of a version that it added. */
function entryShaped(tracker: string, entry: Entry, version: Change | null): Told {
  const kind = kindOf(entry.subject);
  const subject = entry.subject.slice(tracker.length + 1);
  const { from, to } = entry.names;
  return {
    sequence: entry.sequence.toString(),
    recordedAt: momentText(entry.at),
    change: codeOf(kind, entry.isFirst, version),
    of: subjectOf(kind, subject),
    subject,
    href: addressOf(`/api/v1/trackers/${tracker}${placeOf(subject)}`),
    reason: TOLD_WHY.includes(kind) ? entry.reason : null,
    renamed: from !== null && to !== null && from !== to ? { from, to } : null,
  };
}

function codeOf(kind: Kind | null, isFirst: boolean, version: Change | null): ChangeCode {
  if (kind === "evidence_version" && version !== null && version !== "FIRST") return version;
  if (kind === null) return "CHANGE";
  return CHANGES[kind] ?? (isAdded(kind) || isFirst ? "ADDITION" : "CHANGE");
}

function subjectOf(kind: Kind | null, subject: string): SubjectCode {
  if (kind === "approval") return subject.startsWith("evidence/") ? "EVIDENCE" : "ASSESSMENT";
  return (kind && SUBJECTS[kind]) ?? "TRACKER";
}

/** Where it can be read, below its tracker. */
function placeOf(subject: string): string {
  const [, place] = /^((?:evidence|indicators)\/[^/]+|outlooks|scenarios)/.exec(subject) ?? [];
  return place === undefined ? "" : `/${place}`;
}
