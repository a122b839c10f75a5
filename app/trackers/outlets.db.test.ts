import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { headsIn } from "@/lib/ledger/anchors";
import { verifyLedger } from "@/lib/ledger/read";
import { ledgerHead } from "@/lib/ledger/read-head";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeTracker } from "@/lib/testing/tracker-record";

vi.mock("next/server", async (original) => ({ ...(await original<object>()), connection: async () => {} }));

beforeAll(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
});

/** Whatever is downloaded or subscribed to below a tracker, by the folder of its route. */
const FILES = readdirSync("app/trackers", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(csv|xlsx|ndjson|json|atom|rss|ics|md|docx|zip)\/route\.ts$/.test(file))
  .sort();

test("every file, feed and calendar carries the head of the ledger", async () => {
  const { slug: tracker } = await makeTracker();
  await makeAssessment(await makeTracker(), "missile-tests");
  const head = await ledgerHead();
  expect(FILES.length).toBeGreaterThanOrEqual(14);
  for (const file of FILES) {
    const { GET } = await import(join(process.cwd(), "app/trackers", file));
    const request = new Request("https://signpost.example/?from=2026-01-01&to=2026-02-01");
    const answer: Response = await GET(request, { params: Promise.resolve({ tracker, indicator: "missile-tests" }) });
    await answer.arrayBuffer();
    const carried = headsIn(answer.headers.get("signpost-ledger-head") ?? "");
    expect([file, answer.status, carried]).toEqual([file, 200, [{ sequence: head.sequence, hash: head.hash }]]);
  }
});

test("a feed that was saved anchors the ledger by itself", async () => {
  const tracker = await makeTracker();
  await makeAssessment(tracker, "missile-tests");
  for (const name of ["feed.atom", "feed.rss", "feed.json"]) {
    const { GET } = await import(join(process.cwd(), "app/trackers/[tracker]", name, "route.ts"));
    const params = Promise.resolve({ tracker: tracker.slug });
    const saved = await (await GET(new Request("https://signpost.example/"), { params })).text();
    const heads = headsIn(saved);
    expect([name, heads]).toEqual([name, [expect.objectContaining({ sequence: expect.any(BigInt) })]]);
    expect(await verifyLedger(heads)).toMatchObject({ head: expect.anything() });
  }
});
