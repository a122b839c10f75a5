import { expect, test } from "@playwright/test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { OpenAPIClientAxios } from "openapi-client-axios";
import { typedEvidence } from "@/lib/testing/evidence-form";
import { apiAddress, apiDocument, validatorOf } from "./support/api-document";
import { tokenOf } from "./support/visitors";
import { makeWorld, type World } from "./support/world";

let world: World;
test.beforeAll(async () => {
  world = await makeWorld();
});

const filledIn = (path: string, tracker = world.tracker.slug) =>
  path.replace("{tracker}", tracker).replace("{indicator}", "missile-tests").replace("{id}", "1");

test("the document is what OpenAPI 3.1 asks for", async () => {
  const document = await apiDocument();
  const verdict = await new Validator().validate(document as never);
  expect(verdict).toMatchObject({ valid: true });
  expect(document.openapi).toBe("3.1.1");
});

test("every operation that reads answers what the document says, errors included", async () => {
  const document = await apiDocument();
  const faultsOf = validatorOf(document);
  const readers = Object.entries(document.paths).flatMap(([path, { get }]) => (get ? [{ path, get }] : []));
  expect(readers.length).toBeGreaterThan(8);
  for (const { path, get } of readers) {
    const names = get.parameters.map(({ name }) => name);
    const calls: [string, number, Record<string, string>?][] = [
      [filledIn(path), 200],
      [`${filledIn(path)}?colour=red`, 422],
      [filledIn(path), 406, { accept: "text/csv" }],
      ...(names.includes("tracker") ? [[filledIn(path, "nowhere"), 404] as [string, number]] : []),
      ...(names.includes("asOf")
        ? [[`${filledIn(path)}?asOf=2026-02-15&knownOn=2020-01-01`, 200] as [string, number]]
        : []),
      ...(names.includes("fields")
        ? [
            [`${filledIn(path)}?fields=title`, path.includes("evidence") || path.endsWith("outlooks") ? 422 : 200] as [
              string,
              number,
            ],
          ]
        : []),
      ...(names.includes("limit") ? [[`${filledIn(path)}?limit=1`, 200] as [string, number]] : []),
    ];
    for (const [address, status, headers = {}] of calls) {
      const answer = await fetch(apiAddress(address), { headers });
      expect(answer.status, address).toBe(status);
      expect(await faultsOf(answer, get.operationId)).toEqual([]);
    }
  }
});

const sentItem = (changes = {}) => typedEvidence({ bearings: { "missile-tests": "AWAY" }, ...changes });
const change = { change: "CORRECTION", reason: "It was misread." };
const judgement = {
  ...{ level: "NO_MOVEMENT", cites: ["4.1"], rationale: "Nothing moved.", confidence: "LOW" },
  ...{ confidenceReason: "One origin.", effectiveOn: "2026-03-02", standing: 1, codebook: 1 },
};

/** What each operation that writes is sent, in this order; item 1 stands in its second version. */
const WRITES: Record<string, { body: object; seen?: number; good: number; again: number }> = {
  addEvidence: { body: sentItem(), good: 201, again: 422 },
  changeEvidence: { body: sentItem(change), seen: 2, good: 200, again: 412 },
  retractEvidence: { body: { reason: "It was withdrawn." }, seen: 3, good: 201, again: 412 },
  addAssessment: { body: judgement, good: 201, again: 409 },
};

test("every operation that writes answers what the document says, errors included", async () => {
  const document = await apiDocument();
  const faultsOf = validatorOf(document);
  const writers = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => (method === "get" ? [] : [{ path, method, operation }])),
  );
  expect(writers.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(WRITES).sort());
  const token = await tokenOf(world.ada, "ADMIN");
  const named = (id: string) => writers.find(({ operation }) => operation.operationId === id);
  for (const [id, { body, seen, good, again }] of Object.entries(WRITES)) {
    const { path = "", method = "" } = named(id) ?? {};
    const match: Record<string, string> = seen === undefined ? {} : { "if-match": `"${seen}"` };
    const usual = { authorization: `Bearer ${token}`, "content-type": "application/json", ...match };
    const text = JSON.stringify(body);
    const calls: [number, Record<string, string>, string, string?][] = [
      [401, { ...usual, authorization: "Bearer signpost_none" }, text],
      [406, { ...usual, accept: "text/html" }, text],
      [415, { ...usual, "content-type": "text/plain" }, text],
      [400, usual, "{"],
      [413, usual, JSON.stringify("x".repeat(1_000_001))],
      [422, usual, "{}"],
      [404, usual, text, filledIn(path, "nowhere")],
      ...(seen === undefined
        ? []
        : ([
            [428, { ...usual, "if-match": "*" }, text],
            [412, { ...usual, "if-match": '"9"' }, text],
          ] as [number, Record<string, string>, string][])),
      [good, { ...usual, "idempotency-key": id }, text],
      [good, { ...usual, "idempotency-key": id }, text],
      [again, usual, text],
    ];
    for (const [status, headers, sent, address = filledIn(path)] of calls) {
      const answer = await fetch(apiAddress(address), { method: method.toUpperCase(), headers, body: sent });
      expect(answer.status, `${id} ${sent.slice(0, 60)}`).toBe(status);
      expect(await faultsOf(answer, id)).toEqual([]);
    }
  }
});

test("over the wire: compressed, told what is left, held copies spared, open to every origin", async () => {
  const address = apiAddress(`/trackers/${world.tracker.slug}/indicators`);
  const ask = (packing: string) =>
    fetch(address, { headers: { origin: "https://elsewhere.example", "accept-encoding": packing } });
  const { headers } = await ask("gzip, br");
  expect(headers.get("content-encoding")).toBe("br");
  expect((await ask("gzip")).headers.get("content-encoding")).toBe("gzip");
  expect((await ask("identity")).headers.get("content-encoding")).toBeNull();
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(headers.get("cache-control")).toBe("no-cache");
  expect(headers.get("ratelimit-policy")).toBe('"calls";q=600;w=60');
  expect(headers.get("ratelimit")).toMatch(/^"calls";r=\d+;t=\d+$/);
  expect(headers.get("last-modified")).toMatch(/ GMT$/);
  expect(headers.get("set-cookie")).toBeNull();
  const held = { "if-none-match": headers.get("etag") ?? "" };
  const again = await fetch(address, { headers: held });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const head = await fetch(address, { method: "HEAD" });
  expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, headers.get("etag"), ""]);
  const preflight = await fetch(address, { method: "OPTIONS" });
  expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
    204,
    "GET, HEAD, OPTIONS",
  ]);
});

test("a client that was made from the document alone calls the site by the names that stand there", async () => {
  const definition = apiAddress("/openapi.json").href;
  const made = new OpenAPIClientAxios({ definition, axiosConfigDefaults: { validateStatus: () => true } });
  const client = await made.getClient();
  const { slug: tracker } = world.tracker;
  const list = await client.listIndicators?.({ tracker, asOf: "2026-02-15" });
  expect(list).toMatchObject({ status: 200, data: { asOf: "2026-02-15", data: [{ slug: "missile-tests" }, {}] } });
  const one = await client.readIndicator?.({ tracker, indicator: "missile-tests" });
  expect(one?.data).toMatchObject({ slug: "missile-tests", title: "Missile tests" });
  const headers = { authorization: `Bearer ${await tokenOf(world.ada, "ADMIN")}` };
  const filed = await client.addEvidence?.({ tracker }, sentItem({ headline: "From a client" }), { headers });
  expect(filed).toMatchObject({ status: 201, data: { version: 1, state: "PUBLISHED" } });
  const found = await client.listEvidence?.({ tracker, q: '"From a client"', limit: 1 });
  expect(found?.data).toMatchObject({ data: [{ id: filed?.data.number, headline: "From a client" }], next: null });
  expect(await client.readEvidence?.({ tracker, id: 9_999 })).toMatchObject({ status: 404 });
});

test("what no operation answers is a problem, also to a browser", async () => {
  const asked: [string, RequestInit, number][] = [
    ["/nowhere", {}, 404],
    ["/trackers/a/b/c", { method: "POST", body: "x" }, 404],
    ["/trackers", { method: "DELETE" }, 405],
    ["/openapi.json", { method: "PUT", body: "{}" }, 405],
    ["/trackers/%E0", {}, 400],
  ];
  for (const [path, request, status] of asked) {
    const headers = { accept: "text/html,*/*;q=0.8" };
    const answer = await fetch(apiAddress(path), { ...request, headers });
    expect(answer.status, path).toBe(status);
    expect(answer.headers.get("content-type"), path).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, detail: expect.any(String) });
    if (status === 405) expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  }
});
