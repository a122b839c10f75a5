import type { ExportedItem } from "@/lib/evidence/csv";

/** An item as files hold it, with something in each cell that programs have stumbled over. */
export function exportedItem(shape: Partial<ExportedItem> = {}): ExportedItem {
  return {
    id: "1",
    occurred: "2025-09-21",
    zone: "Asia/Seoul",
    published: "2025-09",
    captured: "2025-09-22",
    headline: '=HYPERLINK("x") & <b>',
    summary: "two\nlines, and _x0041_ as it stands",
    quote: "미사일 🚀",
    quote_lang: "ko",
    kind: "ACTION",
    significance: "MAJOR",
    origin: "KCNA",
    outlet: "+ Reuters",
    url: "https://news.example/?a=1&b=2",
    archived_url: null,
    rating: "B2",
    tags: [],
    actors: ["North Korea", "United States"],
    indicators: ["missile-tests"],
    bearings: ["AWAY"],
    note: "'-1",
    state: "PUBLISHED",
    recorded_at: "2026-08-20T10:00:00.000Z",
    quote_english: "0012",
    ...shape,
  };
}
