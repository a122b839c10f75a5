import { linksKnown } from "@/lib/responses/rules";
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
  const versions = item.versions.filter(isKnown).map((version) => asReviewed(version, knownBefore));
  const version = versions.at(-1);
  if (!version) return null;
  const [assessments, copies] = [item.assessments.filter(isKnown), item.copies.filter(isKnown)];
  const responses = linksKnown(item.responses, knownBefore);
  return { item: { ...item, versions, assessments, copies, responses }, version };
}

/** A version with only such a review as was known before the moment. */
function asReviewed(version: ItemVersion, knownBefore: Date | null): ItemVersion {
  const { approval } = version;
  if (approval === null || knownBefore === null || new Date(approval.recordedAt) < knownBefore) return version;
  return { ...version, approval: null, state: "PUBLISHED_NEEDS_REVIEW" };
}
