import { type EvidenceEditInput, type EvidenceInput, evidenceEditInput, evidenceInput } from "@/lib/evidence/input";
import type { FormValues } from "@/lib/form";

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

/** The same as a form sends it, by field name. */
export function typedForm(changes: Typed = {}): FormValues {
  const { bearings, ...typed } = typedEvidence(changes);
  const rest = Object.entries(typed).map(([name, value]) => [name, [String(value)]]);
  const bears = Object.entries(bearings as Record<string, string>).map(([slug, code]) => [`bearings.${slug}`, [code]]);
  return Object.fromEntries([...rest, ...bears]);
}
