import type { EvidenceItem, ItemVersion } from "./read-item";

/**
 * An item as it was known before a moment (null: now), without what was recorded later, and its version then; null
 * where it was not known yet.
 */
export function itemKnown(
  item: EvidenceItem,
  knownBefore: Date | null,
): { item: EvidenceItem; version: ItemVersion } | null {
  const isKnown = ({ recordedAt }: { recordedAt: Date }) => knownBefore === null || recordedAt < knownBefore;
  const versions = item.versions.filter(isKnown);
  const version = versions.at(-1);
  if (!version) return null;
  return { item: { ...item, versions, assessments: item.assessments.filter(isKnown) }, version };
}
