import { type APIResponse, expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { db } from "@/lib/db";
import { checkPackage } from "@/lib/packages/check";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { packed } from "@/lib/testing/packed";
import { makeTracker } from "@/lib/testing/tracker-record";

/** What the running site says of a file, and its text. */
async function told(answer: APIResponse) {
  const headers = answer.headers();
  const [sequence = "", hash] = (headers["signpost-ledger-head"] ?? "").split(" ");
  return {
    status: answer.status(),
    type: headers["content-type"],
    disposition: headers["content-disposition"],
    knownBefore: new Date(headers["signpost-known-before"] ?? ""),
    entry: await db.ledgerEntry.findUnique({ where: { sequence: BigInt(sequence) }, select: { hash: true } }),
    hash,
    body: await answer.body(),
  };
}

test("each file is a download of what the filters leave, and names the moment of the record that it is of", async ({
  request,
}) => {
  const tracker = await makeTracker();
  await makeItem(tracker, { headline: "A statement", kind: "STATEMENT" });
  const gone = await retractItem(tracker, await makeItem(tracker, { headline: "=A deed", occurred: "2026-03-01" }));
  await makeAssessment(tracker, "missile-tests", { cites: [gone] });
  const base = `/trackers/${tracker.slug}`;
  const types = {
    "evidence.csv": "text/csv; charset=utf-8; header=present",
    "evidence.ndjson": "application/x-ndjson; charset=utf-8",
    "evidence.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "assessments.csv": "text/csv; charset=utf-8; header=present",
  };
  const bodies: Record<string, Buffer> = {};
  for (const [file, type] of Object.entries(types)) {
    const query = file.startsWith("evidence") ? "?kind=ACTION&from=2026-02" : "?indicator=missile-tests";
    const { body, entry, hash, knownBefore, ...rest } = await told(await request.get(`${base}/${file}${query}`));
    expect(rest).toEqual({
      status: 200,
      type,
      disposition: `attachment; filename="${tracker.slug}-${file}"`,
    });
    expect(entry).toEqual({ hash });
    expect(knownBefore.getTime()).toBeGreaterThan(gone.recordedAt.getTime());
    bodies[file] = body;
  }
  const text = (file: string) => bodies[file]?.toString("utf8") ?? "";
  expect(text("evidence.csv").split("\r\n")).toEqual([expect.any(String), expect.stringContaining("'=A deed"), ""]);
  expect(
    text("evidence.ndjson")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ id: 2, headline: "=A deed", state: "RETRACTED", indicators: ["missile-tests"], quote: null }]);
  const sheet = strFromU8(unzipSync(bodies["evidence.xlsx"]!)["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toContain("'=A deed");
  expect(sheet).not.toContain("A statement");
  expect(text("assessments.csv")).toContain("missile-tests,1,2026-02-01,NO_MOVEMENT");

  const bad = await request.get(`${base}/evidence.xlsx?kind=DEED&asOf=never`);
  expect([bad.status(), await bad.text()]).toEqual([422, expect.stringMatching(/^asOf: .+\nkind: .+\n$/)]);
  expect((await request.get(`${base}/assessments.csv?indicator=none`)).status()).toBe(422);
  expect((await request.get("/trackers/none/evidence.ndjson")).status()).toBe(404);
});

test("the package of a tracker is a signed download, and is not sent again while nothing was recorded", async ({
  request,
}) => {
  const tracker = await makeTracker();
  await makeItem(tracker);
  const address = `/trackers/${tracker.slug}/tracker.json`;
  const answer = await request.get(address);
  const [headers, body] = [answer.headers(), await answer.body()];
  expect(headers).toMatchObject({
    "content-type": "application/json",
    "content-disposition": `attachment; filename="${tracker.slug}-tracker.json"`,
    "signpost-content-hash": checkPackage(body).seal.contentHash,
  });
  expect(await packed(tracker.slug)).toEqual(body);
  const head = await request.head(address);
  expect([head.status(), head.headers().etag]).toEqual([200, headers.etag]);
  const again = () => request.get(address, { headers: { "if-none-match": headers.etag ?? "" } });
  expect((await again()).status()).toBe(304);
  await makeItem(tracker);
  expect((await again()).status()).toBe(200);
  expect((await request.get(`${address}?knownOn=2026-01-01`)).status()).toBe(422);
  expect((await request.get("/trackers/none/tracker.json")).status()).toBe(404);
});

test("the page About leads to every file, feed and calendar of a tracker", async ({ page, request }) => {
  const tracker = await makeTracker();
  await page.goto(`/trackers/${tracker.slug}/about`);
  const links = page.locator("#machines").locator("xpath=../following-sibling::dl[1]").getByRole("link");
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(addresses).toHaveLength(15);
  for (const address of addresses) expect([address, (await request.get(address)).status()]).toEqual([address, 200]);
});
