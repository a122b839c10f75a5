import { randomUUID } from "node:crypto";
import { approveAssessment, approveVersion } from "@/lib/approvals/write";
import { eventInput } from "@/lib/calendar/input";
import { expectEvent, recordOutcome } from "@/lib/calendar/write";
import { codebookInput } from "@/lib/codebooks/input";
import { reviseCodebook } from "@/lib/codebooks/write";
import { keepCopy } from "@/lib/copies/write";
import { dissent } from "@/lib/dissents/write";
import { handInDraft } from "@/lib/drafts/write";
import type { Editor } from "@/lib/editor";
import { editEvidence, recordEvidence } from "@/lib/evidence/write";
import { retireIndicator } from "@/lib/indicators/write-frame";
import { resultInput } from "@/lib/outlooks/input";
import { settleOutlook } from "@/lib/outlooks/write";
import { linkResponse, withdrawResponse } from "@/lib/responses/write";
import { scenarioInput } from "@/lib/scenarios/input";
import { addScenario } from "@/lib/scenarios/write";
import { mergeSource, rateSource } from "@/lib/sources/write-changes";
import { makeAssessment } from "./assessment-record";
import { editOf, evidenceOf, typedForm } from "./evidence-form";
import { makeItem, retractItem } from "./item-record";
import { makeCheck, makeReview } from "./look-record";
import { makeOutlook } from "./outlook-record";
import { makeEditor } from "./person-record";
import { idOf, makeTracker, type TrackerRecord } from "./tracker-record";

/** Words that programs like to stumble over, and that a form takes. */
export const HOSTILE = `</script><img src=x onerror=alert(1)> =1+1 ]]> {"kind":"entry"},"digest":" 북한 “${"가".repeat(40)}” \\u0000 & 'é`;
/** What an author wrote, a reviewer remarked, and nobody published. */
export const UNPUBLISHED = "Nobody published this sentence";

/** A tracker with something of everything that can be recorded, and with a draft. */
export async function makeWholeTracker(): Promise<TrackerRecord> {
  const [ada, rae] = await Promise.all([makeEditor("Ada Admin", "ADMIN"), makeEditor("Rae Reviewer", "REVIEWER")]);
  const sources = { KCNA: "B", Reuters: "A", Yonhap: "B", "Korean Central News Agency": "B" } as const;
  const actors = ["North Korea", "김정은"];
  const indicators = ["missile-tests", "humanitarian-aid", "old-marker"];
  const tracker = await makeTracker({
    title: "북한 </title>",
    sources,
    actors,
    indicators,
    tags: ["ballistic", "short-range"],
  });
  await addItems(tracker, ada, rae);
  await addJudgements(tracker, ada, rae);
  await addRest(tracker, ada);
  return tracker;
}

async function addItems(tracker: TrackerRecord, ada: Editor, rae: Editor): Promise<void> {
  const { slug } = tracker;
  const typed = {
    headline: HOSTILE,
    quote: "조선",
    quoteLang: "ko",
    quoteEnglish: "Korea",
    zone: "Asia/Seoul",
    occurred: "2026-02~",
  };
  const noted = { "missile-tests": HOSTILE };
  await recordEvidence(
    ada,
    slug,
    evidenceOf({ ...typed, tags: ["ballistic"], actors: ["North Korea", "김정은"], bearingNotes: noted }),
  );
  await editEvidence(
    ada,
    slug,
    1,
    editOf(1, { headline: "Eleven missiles fired", change: "MINOR", occurred: "2026-02" }),
  );
  await editEvidence(
    rae,
    slug,
    1,
    editOf(2, { headline: "Twelve missiles fired", origin: "Yonhap", occurred: "2026-02" }),
  );
  const unreviewed = await makeItem(tracker, { occurred: "2026-04-02", state: "PUBLISHED_NEEDS_REVIEW" });
  await approveVersion(rae, slug, unreviewed.number, { version: 1, note: UNPUBLISHED });
  const withdrawn = await makeItem(tracker, { origin: "Korean Central News Agency" });
  await retractItem(tracker, withdrawn);
  const link = { move: 1, note: "It names the other." };
  await linkResponse(ada, slug, unreviewed.number, link);
  await withdrawResponse(ada, slug, unreviewed.number, 1, { reason: "It names another." });
  await linkResponse(ada, slug, unreviewed.number, link);
  const file = { name: "a.pdf", content: new Uint8Array(Buffer.from("%PDF-1.7")) };
  await keepCopy(ada, slug, 1, file, { capturedAt: null });
  const values = typedForm({ headline: UNPUBLISHED });
  await handInDraft(
    ada,
    { tracker: slug, kind: "NEW_EVIDENCE", subject: null },
    { id: randomUUID(), version: 0 },
    values,
  );
}

async function addJudgements(tracker: TrackerRecord, ada: Editor, rae: Editor): Promise<void> {
  const { slug } = tracker;
  const first = await makeAssessment(tracker, "missile-tests", { level: "MOVING_AWAY", effectiveOn: "2026-03-01" });
  const rules = { MOVING_AWAY: "A.", NO_MOVEMENT: "B.", SIGNS_OF_MOVEMENT: "C.", GENUINE_MOVEMENT: HOSTILE };
  await reviseCodebook(ada, slug, "missile-tests", codebookInput.parse({ rules, note: "Shorter.", version: "1" }));
  await makeAssessment(tracker, "missile-tests", { level: "SIGNS_OF_MOVEMENT", effectiveOn: "2026-05-01" });
  // Entered late: it must not win over what speaks of a later day.
  const late = { level: "GENUINE_MOVEMENT", effectiveOn: "2026-04-01", state: "PUBLISHED_NEEDS_REVIEW" } as const;
  const { number } = await makeAssessment(tracker, "missile-tests", late);
  await approveAssessment(rae, slug, "missile-tests", number, UNPUBLISHED);
  await dissent(rae, slug, "missile-tests", 1, { level: "NO_MOVEMENT", rationale: "It was routine." });
  await makeReview(tracker, "missile-tests", first, { note: HOSTILE });
  await makeCheck(tracker, "humanitarian-aid", { note: HOSTILE });
  await makeAssessment(tracker, "humanitarian-aid", { level: "NOT_YET_RATED" });
  const item = await makeItem(tracker);
  const outlook = await makeOutlook(tracker, { indicator: "missile-tests", cites: [item] });
  await makeOutlook(tracker);
  await settleOutlook(
    ada,
    slug,
    outlook.number,
    resultInput.parse({ outcome: "HAPPENED", note: "It was seen.", results: "0" }),
  );
}

async function addRest(tracker: TrackerRecord, ada: Editor): Promise<void> {
  const { slug, sources } = tracker;
  const [kcna, whole] = [idOf(sources, "KCNA"), idOf(sources, "Korean Central News Agency")];
  await rateSource(ada, slug, kcna, { reliability: "D", reason: "It was wrong twice.", seen: "B" });
  await mergeSource(ada, slug, whole, { into: kcna, reason: "They are one." });
  const event = { title: "The plenary meets", expected: "2026-06", indicators: ["missile-tests"] };
  await expectEvent(ada, slug, eventInput.parse(event));
  await recordOutcome(ada, slug, 1, { outcome: "It met.", version: 1 });
  const fits = { "missile-tests:MOVING_AWAY": "INCONSISTENT", "humanitarian-aid:NO_MOVEMENT": "CONSISTENT" };
  const scenario = { slug: "open-passage", title: "Open passage", statement: HOSTILE, position: "1", fits };
  await addScenario(ada, slug, scenarioInput.parse(scenario));
  await retireIndicator(ada, slug, "old-marker", { reason: "Nobody watches it." });
}
