import type { Feed, FeedEntry } from "@/lib/feeds/rules";

/** Text of which programs have stumbled over each part. */
export const HOSTILE = `]]></script><!--<b onclick="x()">&amp; \u0000\u0008\u001F \u202Egpj.exe \uFFFF \ud800 =1+1 "q" 'r' 미사일 🚀`;

export function feedEntry(shape: Partial<FeedEntry> = {}): FeedEntry {
  return {
    type: "EVIDENCE",
    id: "urn:uuid:3f2504e0-4f89-8bd3-9a0c-0305e82c3301",
    title: "Ten missiles fired",
    path: "/trackers/t/evidence/1",
    about: null,
    source: "https://news.example/1?a=1&b=2",
    signedAs: "Ada Editor",
    publishedAt: new Date("2026-08-20T10:00:00.000Z"),
    updatedAt: new Date("2026-08-21T10:00:00.000Z"),
    needsReview: false,
    indicators: [{ slug: "missile-tests", title: "Missile tests" }],
    lines: [{ label: null, text: "They fell into the sea." }],
    ...shape,
  };
}

export function feedRecord(shape: Partial<Feed> = {}): Feed {
  return {
    id: "urn:uuid:3f2504e0-4f89-8bd3-9a0c-0305e82c3300",
    title: "A tracker",
    subtitle: "What it is about.",
    licence: "CC BY 4.0",
    path: "/trackers/t",
    tracker: "/trackers/t",
    asked: { onlyLevels: false, page: null },
    older: null,
    newer: null,
    updatedAt: new Date("2026-08-21T10:00:00.000Z"),
    head: `12 ${"a".repeat(64)}`,
    entries: [feedEntry()],
    ...shape,
  };
}
