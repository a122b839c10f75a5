import { awaitsReview } from "@/lib/approvals/rules";
import { dateInWords } from "@/lib/dates/words";
import { changesBetween } from "@/lib/evidence/changes";
import type { ItemVersion } from "@/lib/evidence/read-item";
import { ratingInWords } from "@/lib/scales/ratings";
import { BEARINGS, CONFIDENCES, KINDS, LEVELS, SIGNIFICANCES } from "@/lib/scales/rules";
import type { Judged } from "./read";
import type { FeedEntry, Line } from "./rules";

/** The tracker's path, and the name of the entry for ever. */
interface Place {
  base: string;
  id: string;
}

const WAITS: Line = {
  label: "Needs review",
  text: "It was published before a second person looked at it, and nobody has yet.",
};

/** A judgement as an entry. */
export function judgementEntry(judged: Judged, { base, id }: Place): FeedEntry {
  const { indicator, level, levelBefore, effectiveOn, confidence, confidenceReason, citations } = judged;
  const needsReview = awaitsReview(judged);
  const was = level === levelBefore ? "unchanged" : `was ${LEVELS[levelBefore].words}`;
  const lines: (Line | false)[] = [
    { label: "Level", text: `${LEVELS[level].words} (${was}), from ${dateInWords(effectiveOn)}` },
    needsReview && WAITS,
    { label: null, text: judged.rationale },
    confidence !== null && {
      label: "Confidence",
      text: [CONFIDENCES[confidence].words, confidenceReason].filter(Boolean).join(". "),
    },
    judged.ruleException !== null && { label: "An exception from the rule", text: judged.ruleException },
    ...citations.map(({ item, version, headline }) => {
      return { label: "Rests on", text: headline, path: `${base}/evidence/${item}/versions/${version}` };
    }),
  ];
  return {
    type: "ASSESSMENT",
    id,
    title: `${indicator.title}: ${LEVELS[level].words} (${was})`,
    path: `${base}/indicators/${indicator.slug}/assessments/${judged.number}`,
    about: null,
    source: null,
    signedAs: judged.signedAs,
    publishedAt: judged.recordedAt,
    updatedAt: latest([judged.recordedAt, reviewed(judged)]),
    needsReview,
    indicators: [indicator],
    lines: lines.filter((line) => line !== false),
  };
}

/** An item as an entry: when it was filed, and what it says today. */
export function itemEntry(item: number, versions: ItemVersion[], { base, id }: Place): FeedEntry {
  const [first, last] = [versionAt(versions, 0), versionAt(versions, -1)];
  const path = `${base}/evidence/${item}`;
  const isRetracted = last.state === "RETRACTED";
  const lines: (Line | false)[] = [
    isRetracted && { label: "Retracted", text: last.reason ?? "", path: `${path}/versions/${last.number}` },
    awaitsReview(last) && WAITS,
    { label: "Occurred", text: [dateInWords(last.occurred), last.zone].filter(Boolean).join(", ") },
    ...saidBy(last),
  ];
  return {
    ...commonOf(last),
    type: "EVIDENCE",
    id,
    title: isRetracted ? `Retracted: ${last.headline}` : last.headline,
    path,
    about: null,
    signedAs: first.signedAs,
    publishedAt: first.recordedAt,
    updatedAt: latest(versions.flatMap((version) => [version.recordedAt, reviewed(version)])),
    lines: lines.filter((line) => line !== false),
  };
}

/** A correction or retraction as an entry: what the item said, what it says, and why. */
export function changeEntry(item: number, versions: ItemVersion[], number: number, { base, id }: Place): FeedEntry {
  const place = versions.findIndex((version) => version.number === number);
  const [version, before] = [versionAt(versions, place), versions[place - 1]];
  const path = `${base}/evidence/${item}`;
  const isRetraction = version.change === "RETRACTION";
  const changes = before === undefined ? [] : changesBetween(before, version);
  const lines: (Line | false)[] = [
    awaitsReview(version) && WAITS,
    { label: "Why", text: version.reason ?? "" },
    isRetraction && { label: null, text: "The item no longer counts. It stays readable, marked as retracted.", path },
    ...changes.flatMap(({ field, said, says }): Line[] => [
      { label: `${field}, it said`, text: said ?? "nothing" },
      { label: `${field}, it says`, text: says ?? "nothing" },
    ]),
  ];
  return {
    ...commonOf(version),
    type: isRetraction ? "RETRACTION" : "CORRECTION",
    id,
    title: `${isRetraction ? "Retraction" : "Correction"}: ${version.headline}`,
    path: `${path}/versions/${number}`,
    about: path,
    publishedAt: version.recordedAt,
    updatedAt: latest([version.recordedAt, reviewed(version)]),
    lines: lines.filter((line) => line !== false),
  };
}

function commonOf(version: ItemVersion) {
  return {
    source: isWebAddress(version.url) ? version.url : null,
    signedAs: version.signedAs,
    needsReview: awaitsReview(version),
    indicators: version.bearings.map(({ slug, title }) => ({ slug, title })),
  };
}

function saidBy(version: ItemVersion): Line[] {
  const { summary, quote, quoteEnglish, origin, outlet, reliability, credibility, note } = version;
  const rating = `${reliability}${credibility}` as const;
  const named = origin.name === outlet.name ? origin.name : `${origin.name}, by way of ${outlet.name}`;
  const bears = version.bearings.map(({ title, bearing, note: why }) => {
    return { label: "Bears", text: `${BEARINGS[bearing].words} ${title}${why ? `: ${why}` : ""}` };
  });
  const lines: (Line | false)[] = [
    summary !== "" && { label: null, text: summary },
    quote !== null && { label: "Quote", text: quote },
    quoteEnglish !== null && { label: "Quote in English", text: quoteEnglish },
    ...bears,
    { label: "Kind", text: `${KINDS[version.kind].words}, ${SIGNIFICANCES[version.significance].words.toLowerCase()}` },
    version.actors.length > 0 && { label: "Actors", text: version.actors.map(({ name }) => name).join("; ") },
    { label: "Source", text: `${named}, ${rating}: ${ratingInWords(rating)}` },
    note !== null && { label: "Note", text: note },
  ];
  return lines.filter((line) => line !== false);
}

function versionAt(versions: ItemVersion[], place: number): ItemVersion {
  const version = versions.at(place);
  if (!version) throw new RangeError("An item of a feed has no such version.");
  return version;
}

function reviewed({ approval }: Pick<ItemVersion, "approval">): Date | null {
  return approval && new Date(approval.recordedAt);
}

function latest(moments: (Date | null)[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)));
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
