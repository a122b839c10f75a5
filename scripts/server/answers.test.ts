import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { answerWith } from "@/lib/answer";
import { completeAnswers } from "./answers.mjs";

const open: Server[] = [];
const HTML = "text/html; charset=utf-8";

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A site that has a page for each of those statuses; other addresses are answered as the test says. */
async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const answers = completeAnswers();
  const handle = async ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    const [, status] = /^\/answers\/(\d+)$/.exec(url) ?? [];
    if (!status) return answer(response);
    answerWith(Number(status));
    response.setHeader("content-type", HTML);
    response.end(`<link nonce="n"/><h1>Words for ${status}</h1><script nonce="n">\nrun()</script>`);
  };
  const server = createServer((request, response) => answers.complete(request, response, handle));
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await answers.load(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** An empty document, as the framework sends it: in parts, and packed. */
function empty(response: ServerResponse, status: number, type = HTML) {
  response.statusCode = status;
  response.setHeader("content-type", type);
  response.setHeader("content-encoding", "gzip");
  response.setHeader("content-security-policy", "default-src 'none'");
  response.flushHeaders();
  response.write(gzipSync("empty until its script has run"));
  response.end();
}

test.each([401, 403, 404, 413, 500])(
  "an empty document with status %i becomes the page with its words",
  async (status) => {
    const response = await fetch(await serve((answer) => empty(answer, status)));
    expect([response.status, await response.text()]).toEqual([status, `<link/><h1>Words for ${status}</h1>`]);
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
  },
);

test.each([
  [200, "public, max-age=60", "public, max-age=60"],
  [404, "public, max-age=60", "no-cache"],
  [500, "public, max-age=60", "no-cache"],
  [500, "no-store", "no-store"],
])("an answer with status %i that says “%s” is kept as “%s”", async (status, said, kept) => {
  const url = await serve((answer) => {
    answer.statusCode = status;
    answer.setHeader("cache-control", said);
    answer.end("plain");
  });
  expect((await fetch(url)).headers.get("cache-control")).toBe(kept);
});

test("what is sent in one piece becomes the page as well", async () => {
  const url = await serve((answer) => answer.writeHead(404, { "x-part": "one" }).end("empty"));
  expect(await (await fetch(url)).text()).toBe("empty");
  const typed = await serve((answer) => {
    answer.statusCode = 404;
    answer.setHeader("content-type", HTML);
    answer.end("empty");
  });
  expect(await (await fetch(typed)).text()).toBe("<link/><h1>Words for 404</h1>");
});

test.each([
  [200, HTML],
  [409, HTML],
  [404, "text/x-component"],
  [500, "application/json"],
])("an answer with status %i of type %s is left as it is", async (status, type) => {
  const response = await fetch(await serve((answer) => empty(answer, status, type)));
  expect([response.status, await response.text()]).toEqual([status, "empty until its script has run"]);
});

test("what asks only for the head gets the head of the page", async () => {
  const response = await fetch(await serve((answer) => empty(answer, 404)), { method: "HEAD" });
  expect(response.status).toBe(404);
  expect(response.headers.get("content-length")).toBe(String("<link/><h1>Words for 404</h1>".length));
});

test("a fault outside of every page is told a reader in a page, and a machine in its three words", async () => {
  const url = await serve((answer) => {
    answerWith(401);
    answer.statusCode = 500;
    answer.end("Internal Server Error");
  });
  const reader = await fetch(url, { headers: { accept: "text/html,*/*;q=0.8" } });
  expect([reader.status, await reader.text()]).toEqual([401, "<link/><h1>Words for 401</h1>"]);
  expect(reader.headers.get("content-type")).toBe(HTML);
  const machine = await fetch(url);
  expect([machine.status, await machine.text()]).toEqual([401, "Internal Server Error"]);
});

test("a status that the page names counts, whatever the framework made of it", async () => {
  const url = await serve((answer) => {
    answerWith(401);
    empty(answer, 500);
  });
  const response = await fetch(url);
  expect([response.status, await response.text()]).toEqual([401, "<link/><h1>Words for 401</h1>"]);
});
