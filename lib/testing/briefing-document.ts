import type { BriefingDocument } from "@/lib/briefing/document";

/** A briefing with something in every part of it; `words` stand wherever a tracker's own words can. */
export function testDocument(words: string): BriefingDocument {
  return {
    tracker: { words, to: "/trackers/test" },
    title: "Briefing, 1–20 Aug 2026",
    question: words,
    lead: [{ words: "1 of 2 indicators " }, { words, to: "/trackers/test?level=MOVING_AWAY" }, { words: "." }],
    notices: [[{ words: "Retracted since", manner: "STRONG" }, { words: `: ${words}` }]],
    sections: [
      {
        id: "moved",
        title: "What moved, and why",
        words: [[{ words }]],
        entries: [
          {
            head: [
              { words, to: "/trackers/test/indicators/missile-tests" },
              { words: ": " },
              { words: "Moving away", level: "MOVING_AWAY" },
            ],
            body: [
              [{ words }, { words: " " }, { words: "[1]", note: 1 }],
              [{ words: "High confidence.", manner: "SOFT" }],
            ],
          },
        ],
      },
    ],
    notes: [
      {
        number: 1,
        words: [
          { words, manner: "STRUCK" },
          { words: " " },
          { words: "https://news.example/1", to: "https://news.example/1" },
        ],
      },
    ],
    known: "As known at the end of 20 Aug 2026",
    permanent: "/trackers/test/briefing?from=2026-07-31&to=2026-08-20&knownOn=2026-08-20",
    licence: words,
  };
}
