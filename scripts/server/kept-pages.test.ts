import { createServer, get, type IncomingHttpHeaders, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { keptPages, type Rendered } from "./kept-pages.mjs";

const BOARD = "/trackers/korea";
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

interface Site {
  head: string | null;
  now: number;
  /** How often each address was made. */
  made: string[];
  page: (url: string) => Partial<Rendered> | Promise<Partial<Rendered>>;
  ask: (
    path?: string,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>;
}

/** A site whose pages, ledger and clock are what the test says. */
async function site(): Promise<Site> {
  const html = { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'nonce-a'" };
  const own: Omit<Site, "ask"> = { head: "1", now: Date.UTC(2026, 10, 28, 10, 42), made: [], page: () => ({}) };
  const pages = keptPages({
    mark: async () => own.head ?? Promise.reject(new Error("The database is gone.")),
    clock: () => own.now,
    render: async ({ url = "" }) => {
      own.made.push(url);
      const body = Buffer.from(
        `<body class="b"><p>${own.made.length} of ${url}</p><script nonce="a">run()</script></body>`,
      );
      return { status: 200, headers: html, body, ...(await own.page(url)) };
    },
  });
  const server = createServer((request, response) => {
    const pass = () => response.writeHead(500).end("passed");
    return pages.isFor(request) ? pages.answer(request, response, pass) : pass();
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(own, {
    ask: async (path = BOARD, headers: Record<string, string> = {}) => {
      const answer = await new Promise<IncomingMessage>((resolve) => get({ port, path, headers }, resolve));
      const body = Buffer.concat(await answer.toArray());
      const packing = answer.headers["content-encoding"];
      const text = packing === "br" ? brotliDecompressSync(body) : packing === "gzip" ? gunzipSync(body) : body;
      return { status: answer.statusCode ?? 0, headers: answer.headers, text: text.toString() };
    },
  });
}

test("a page is made once, and sent with its own policy until something is recorded", async () => {
  const own = await site();
  const first = await own.ask();
  expect(await own.ask()).toMatchObject({
    text: first.text,
    headers: { "content-security-policy": "script-src 'nonce-a'" },
  });
  expect(own.made).toEqual([BOARD]);
  own.head = "2";
  expect((await own.ask()).text).toContain("2 of");
});

test("a page is made anew after a minute, and when the day ends", async () => {
  const own = await site();
  await own.ask();
  own.now += 59_999;
  await own.ask();
  expect(own.made).toHaveLength(1);
  own.now += 1;
  await own.ask();
  expect(own.made).toHaveLength(2);
  own.now = Date.UTC(2026, 10, 28, 23, 59, 59);
  await own.ask();
  own.now += 1_000;
  await own.ask();
  expect(own.made).toHaveLength(4);
});

test("twenty who ask at once are answered by one making", async () => {
  const own = await site();
  const answers = await Promise.all(Array.from({ length: 20 }, () => own.ask()));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(own.made).toHaveLength(1);
});

test("what was recorded while a page was made is on the next answer", async () => {
  const own = await site();
  own.page = () => {
    if (own.head === "1") own.head = "2";
    return {};
  };
  await own.ask();
  expect((await own.ask()).text).toContain("2 of");
});

test.each<[string, string, Record<string, string>]>([
  ["the desk", "/desk", {}],
  ["the API", "/api/v1/trackers", {}],
  ["a search", `${BOARD}/search?q=x`, {}],
  ["a file", `${BOARD}/evidence.csv`, {}],
  ["an editor", BOARD, { cookie: "a=b; signpost.session_token=x.y" }],
  ["an editor over TLS", BOARD, { cookie: "__Secure-signpost.session_token=x.y" }],
  ["a bearer", BOARD, { authorization: "Bearer x" }],
  ["a part of a page", BOARD, { rsc: "1" }],
  ["a range", BOARD, { range: "bytes=0-10" }],
])("%s is left to the site", async (_name, path, headers) => {
  const own = await site();
  expect((await own.ask(path, headers)).text).toBe("passed");
  expect(own.made).toEqual([]);
});

test.each<[string, Partial<Rendered>]>([
  ["is not there", { status: 404 }],
  ["sets a cookie", { headers: { "content-type": "text/html", "set-cookie": ["a=b"] } }],
  ["is no page", { headers: { "content-type": "text/plain" } }],
])("what %s is sent, and not kept", async (_name, page) => {
  const own = await site();
  own.page = () => page;
  expect((await own.ask()).status).toBe(page.status ?? 200);
  await own.ask();
  expect(own.made).toHaveLength(2);
});

test("while the database is away the last good page is sent without its scripts, and says of when it is", async () => {
  const own = await site();
  await own.ask();
  own.head = null;
  own.now += 3_600_000;
  const { status, text } = await own.ask();
  expect(status).toBe(200);
  expect(text).toContain('<time dateTime="2026-11-28T10:42:00.000Z">28 Nov 2026 10:42 UTC</time>');
  expect(text).toContain("1 of");
  expect(text).not.toMatch(/script|nonce/);
  expect((await own.ask("/trackers/other")).text).toBe("passed");
});

test("where a page cannot be made the last good one is sent", async () => {
  const own = await site();
  await own.ask();
  own.head = "2";
  own.page = () => ({ status: 500 });
  expect((await own.ask()).text).toContain("cannot be reached");
  own.page = () => Promise.reject(new Error("The connection broke."));
  expect((await own.ask()).text).toContain("cannot be reached");
  own.page = () => ({});
  expect((await own.ask()).text).not.toContain("cannot be reached");
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br;q=0.0", undefined],
  ["identity", undefined],
  ["", undefined],
])("for who takes “%s” a page is packed as %s", async (accepted, packing) => {
  const own = await site();
  const { headers, text } = await own.ask(BOARD, { "accept-encoding": accepted });
  expect(headers["content-encoding"]).toBe(packing);
  expect(headers.vary).toBe("accept-encoding");
  expect(text).toContain("1 of");
});

test("of many pages those are kept that were asked for last", async () => {
  const own = await site();
  own.page = (url) => ({ body: Buffer.alloc(url === BOARD ? 10 : 1_900_000, "x") });
  await own.ask();
  for (let nth = 0; nth < 20; nth += 1) {
    await own.ask(`${BOARD}/evidence/${nth}`);
    await own.ask();
  }
  expect(own.made.filter((url) => url === BOARD)).toHaveLength(1);
  await own.ask(`${BOARD}/evidence/0`);
  expect(own.made.filter((url) => url === `${BOARD}/evidence/0`)).toHaveLength(2);
});
