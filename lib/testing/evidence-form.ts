import { type EvidenceEditInput, type EvidenceInput, evidenceEditInput, evidenceInput } from "@/lib/evidence/input";

type Typed = Record<string, unknown>;

let filed = 0;

/** What a careful person types about a new item of the trackers that `makeTracker` makes, with changes. */
export function typedEvidence(changes: Typed = {}): Typed {
  filed += 1;
  return {
    occurred: "2026-08-20",
    headline: `Ten missiles fired toward the sea, report ${filed}`,
    summary: "They flew some 350 km.",
    kind: "ACTION",
    significance: "MAJOR",
    url: `https://www.reuters.com/world/${filed}?utm_source=x`,
    origin: "KCNA",
    outlet: "Reuters",
    credibility: "2",
    bearings: { "missile-tests": "AWAY", "humanitarian-aid": "" },
    ...changes,
  };
}

export function evidenceOf(changes: Typed = {}): EvidenceInput {
  return evidenceInput.parse(typedEvidence(changes));
}

export function editOf(version: number, changes: Typed = {}): EvidenceEditInput {
  const edit = { version: String(version), change: "CORRECTION", reason: "The first report was wrong." };
  return evidenceEditInput.parse({ ...typedEvidence(changes), ...edit, ...changes });
}
