import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { saveDraft } from "@/lib/drafts/write";
import { call } from "@/lib/testing/api-call";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { typedForm } from "@/lib/testing/evidence-form";
import { correctItem, makeItem, retractItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker } from "@/lib/testing/tracker-record";
import { listChanges } from "./operations/changes";
import { listEvidence } from "./operations/evidence";
import { readTracker } from "./operations/trackers";

const SLUG = "missile-tests";

beforeAll(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
});

describe("the changes", () => {
  test("lead a copy to what the list says, from the first record or from a moment", async () => {
    const own = await makeTracker();
    const slug = { tracker: own.slug };
    const item = await makeItem(own);
    const later = (await call(readTracker, slug)).body.changes;
    await retractItem(own, await makeItem(own));
    await makeAssessment(own, SLUG, { cites: [await correctItem(own, item, { headline: "Otherwise" })] });
    await makeItem(await makeTracker());

    const copy = new Map();
    let cursor = "";
    for (let more = true; more; ) {
      const { body } = await call(listChanges, slug, { query: { limit: "3", cursor } });
      for (const { evidence } of body.data) if (evidence) copy.set(evidence.id, evidence);
      [cursor, more] = [body.next, body.more];
    }
    const { data } = (await call(listEvidence, slug)).body;
    expect([...copy.values()].sort((a, b) => b.id - a.id)).toEqual(
      data.sort((a: { id: number }, b: { id: number }) => b.id - a.id),
    );

    const since = (await call(listChanges, slug, { query: { cursor: later } })).body.data;
    const told = since.map(({ change, of, subject }: Record<string, string>) => [change, of, subject]);
    expect(told).toEqual([
      ["ADDITION", "EVIDENCE", "evidence/2"],
      ["RETRACTION", "EVIDENCE", "evidence/2"],
      ["CORRECTION", "EVIDENCE", "evidence/1"],
      ["ADDITION", "ASSESSMENT", `indicators/${SLUG}/assessments/1`],
    ]);
    expect(since[2]).toMatchObject({ reason: "The report was misread.", assessment: null });
    expect(since[3].assessment).toMatchObject({ indicator: SLUG, number: 1, level: "NO_MOVEMENT" });
    expect((await call(listChanges, slug, { query: { cursor } })).body).toMatchObject({ data: [], more: false });
  });

  test("tell nothing of another tracker, nor of people", async () => {
    const own = await makeTracker();
    await makeItem(own);
    const work = { tracker: own.slug, kind: "NEW_EVIDENCE", subject: null } as const;
    const draft = typedForm({ headline: "A draft" });
    await saveDraft(await makeEditor("Dee"), work, { id: randomUUID(), version: 0 }, draft);
    const { body } = await call(listChanges, { tracker: own.slug }, { query: { limit: "200" } });
    expect(body.data).not.toEqual([]);
    expect(JSON.stringify(body)).not.toMatch(/people\/|A draft|Dee/);
  });
});
