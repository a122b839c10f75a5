import type { z } from "zod";
import type { RecordedCheck } from "@/lib/checks/read";
import type { EvidenceItem, ItemVersion } from "@/lib/evidence/read-item";
import type { AssessmentRow } from "@/lib/indicators/read";
import { trendBetween } from "@/lib/scales/reckoning";
import { siteUrl } from "@/lib/settings";
import type { AskedView } from "@/lib/view";
import type { IndicatorNow } from "./read-indicators";
import type { evidence, evidenceInFull, evidenceVersion } from "./shapes/evidence";
import type { assessment, check, indicator } from "./shapes/indicators";
import { momentText } from "./shapes/parts";

/** A whole address of this site. */
export function addressOf(path: string): string {
  return new URL(path, siteUrl()).href;
}

export function seenFrom({ asOf, askedKnownOn }: AskedView) {
  return { asOf, knownOn: askedKnownOn };
}

function approvalShaped(approval: { signedAs: string; recordedAt: Date | string } | null) {
  return approval && { signedAs: approval.signedAs, recordedAt: momentText(approval.recordedAt) };
}

export function versionShaped(version: ItemVersion): z.output<typeof evidenceVersion> {
  const { number, origin, outlet, reliability, credibility, tags, actors, bearings, approval, recordedAt } = version;
  return {
    version: number,
    state: version.state,
    occurred: version.occurred,
    zone: version.zone,
    published: version.published,
    captured: version.captured,
    headline: version.headline,
    summary: version.summary,
    quote: version.quote,
    quoteLang: version.quoteLang,
    quoteEnglish: version.quoteEnglish,
    kind: version.kind,
    significance: version.significance,
    origin: origin.name,
    outlet: outlet.name,
    url: version.url,
    archivedUrl: version.archivedUrl,
    rating: `${reliability}${credibility}`,
    tags: tags.map(({ slug }) => slug),
    actors: actors.map(({ name }) => name),
    indicators: bearings.map(({ slug, bearing, note }) => ({ slug, bearing, note })),
    note: version.note,
    change: version.change,
    reason: version.reason,
    signedAs: version.signedAs,
    approval: approvalShaped(approval),
    recordedAt: momentText(recordedAt),
  };
}

export function evidenceShaped(tracker: string, id: number, version: ItemVersion): z.output<typeof evidence> {
  return { id, page: addressOf(`/trackers/${tracker}/evidence/${id}`), ...versionShaped(version) };
}

/** An item as it was known, with the version that was its last one then. */
export function itemShaped(item: EvidenceItem, version: ItemVersion): z.output<typeof evidenceInFull> {
  return {
    ...evidenceShaped(item.tracker.slug, item.number, version),
    versions: item.versions.map(versionShaped),
    assessments: item.assessments.map((one) => {
      const { indicator, number, version, level, effectiveOn } = one;
      return { indicator, number, version, level, effectiveOn };
    }),
    responses: item.responses.map(({ other, item: evidence, note, withdrawal }) => {
      return { other, evidence, note, withdrawn: withdrawal !== null };
    }),
    copies: item.copies.map(({ number, fileName, sha256, recordedAt }) => {
      return { number, fileName, sha256, recordedAt: momentText(recordedAt) };
    }),
  };
}

export function indicatorShaped(tracker: string, row: IndicatorNow): z.output<typeof indicator> {
  const [standing, before] = row.known;
  return {
    slug: row.slug,
    title: row.title,
    theme: row.theme,
    level: standing?.level ?? "NOT_YET_RATED",
    trend: trendBetween(before?.level ?? null, standing?.level ?? null),
    confidence: standing?.confidence ?? null,
    effectiveOn: standing?.effectiveOn ?? null,
    reviewDueOn: row.dueOn,
    overdue: row.isOverdue,
    evidenceCount: row.count,
    latestEvidence: row.newest,
    page: addressOf(`/trackers/${tracker}/indicators/${row.slug}`),
  };
}

export function assessmentShaped(row: AssessmentRow): z.output<typeof assessment> {
  return {
    number: row.number,
    state: row.state,
    level: row.level,
    confidence: row.confidence,
    confidenceReason: row.confidenceReason,
    rationale: row.rationale,
    effectiveOn: row.effectiveOn,
    codebookVersion: row.codebookVersion,
    ruleException: row.ruleException,
    citations: row.citations.map(({ item, version, bearing, correctedAt, isRetracted }) => {
      return { evidence: item, version, bearing, correctedSince: correctedAt !== null, retracted: isRetracted };
    }),
    checks: row.checks.map(({ number }) => number),
    dissents: row.dissents.map(({ level, rationale, signedAs, recordedAt }) => {
      return { level, rationale, signedAs, recordedAt: momentText(recordedAt) };
    }),
    approval: approvalShaped(row.approval),
    signedAs: row.signedAs,
    recordedAt: momentText(row.recordedAt),
  };
}

export function checkShaped(row: RecordedCheck): z.output<typeof check> {
  const { number, source, scope, periodFirst, periodLast, checkedOn, note, signedAs, recordedAt } = row;
  return {
    number,
    source,
    scope,
    periodFirst,
    periodLast,
    checkedOn,
    note,
    signedAs,
    recordedAt: momentText(recordedAt),
  };
}
