import { afterEach, expect, test, vi } from "vitest";
import { makeTracker } from "@/lib/testing/tracker-record";
import { keptAnswer } from "./kept-answer";

afterEach(() => vi.restoreAllMocks());

function ask(body: string | null, headers: Record<string, string> = {}) {
  const request = new Request("https://signpost.example/feed", { headers });
  return keptAnswer(request, { type: "text/plain", absent: "Nothing here.", write: async () => body });
}

/** As if nothing had been recorded for a minute. */
function aMinuteLater() {
  const now = Date.now();
  vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
}

test("an answer is spared where its content is as it was, and given where it is not", async () => {
  const etag = (await ask("one")).headers.get("etag")!;
  const spared = await ask("one", { "if-none-match": `"other", ${etag}` });
  expect([spared.status, spared.headers.get("etag"), await spared.text()]).toEqual([304, etag, ""]);
  expect((await ask("one", { "if-none-match": etag.replace("W/", "") })).status).toBe(304);
  const changed = await ask("two", { "if-none-match": etag });
  expect([changed.status, await changed.text()]).toEqual([200, "two"]);
});

test("the moment of the last change is told once nothing else can carry it, and spares an answer too", async () => {
  await makeTracker();
  expect((await ask("one")).headers.get("last-modified")).toBeNull();
  aMinuteLater();
  const modified = (await ask("one")).headers.get("last-modified")!;
  expect((await ask("one", { "if-modified-since": modified })).status).toBe(304);
  const before = new Date(Date.parse(modified) - 1_000).toUTCString();
  expect((await ask("one", { "if-modified-since": before })).status).toBe(200);
  expect((await ask("one", { "if-modified-since": "soon" })).status).toBe(200);
  // The mark of the content counts for more than the moment.
  expect((await ask("two", { "if-modified-since": modified, "if-none-match": '"one"' })).status).toBe(200);
});

test("what is not there is told in words, and nothing is kept of it", async () => {
  const answer = await ask(null);
  expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([404, "Nothing here.\n", null]);
});
