import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { admission } from "./admission.mjs";

const open: Server[] = [];
const SECRET = "a secret that only this test knows of";

/** As a browser sends it that was once signed in. */
function session(secret = SECRET, token = "token"): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `theme=dark; signpost.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A server on loopback that answers with the headers it believes, or with its refusal. */
async function serve(trustedProxies?: string): Promise<string> {
  const pageFor = (status: number) => (status === 413 ? "<h1>Too large</h1>" : undefined);
  const admit = admission({ secret: SECRET, trustedProxies, pageFor });
  const server = createServer(async (request: IncomingMessage, response) => {
    if (!admit(request, response)) return;
    const body = await text(request);
    response.end(JSON.stringify({ headers: request.headers, length: body.length }));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function believed(url: string, headers: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(url, { headers });
  return ((await response.json()) as { headers: Record<string, string> }).headers;
}

test("a stranger cannot say where a request comes from", async () => {
  const forged = { "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "evil.example", forwarded: "for=203.0.113.9" };
  const headers = await believed(await serve(), { ...forged, "x-signpost-client": "203.0.113.9" });
  expect(headers["x-signpost-client"]).toBe("127.0.0.1");
  expect(Object.keys(headers).filter((name) => name.includes("forwarded"))).toEqual([]);
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["198.51.100.1, 203.0.113.9", "203.0.113.9"],
  ["203.0.113.9, 10.1.2.3", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8::1", "2001:db8::1"],
  ["10.1.2.3", "10.1.2.3"],
  ["no address", "127.0.0.1"],
])("a trusted proxy that forwards for “%s” speaks for %s", async (forwarded, client) => {
  const headers = await believed(await serve("127.0.0.1, 10.0.0.0/8"), { "x-forwarded-for": forwarded });
  expect(headers["x-signpost-client"]).toBe(client);
});

test("a body of 2 MB is let in, and one above 4 MB is answered with 413", async () => {
  const url = await serve();
  const long = await fetch(url, { method: "POST", body: "x".repeat(2_000_000) });
  expect(await long.json()).toMatchObject({ length: 2_000_000 });
  const tooLong = await fetch(url, { method: "POST", body: "x".repeat(5_000_000) });
  expect([tooLong.status, await tooLong.text()]).toEqual([413, "The body is too long: at most 4 MB are read.\n"]);
});

test("below the API a refusal is a problem as the API tells it, also to a browser", async () => {
  const url = await serve();
  const headers = { accept: "text/html" };
  const answer = await fetch(`${url}/api/v1/trackers/a/evidence`, {
    method: "POST",
    headers,
    body: "x".repeat(5_000_000),
  });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([413, "application/problem+json"]);
  const detail = "The body is too long: at most 4 MB are read.";
  expect(await answer.json()).toEqual({ type: "about:blank", title: "Payload Too Large", status: 413, detail });
});

const FILE_PAGES = ["/desk/import", "/desk/import?tracker=a", "/desk/trackers/a/evidence/7/copies/new"];

const FILE = "x".repeat(20 * 1024 * 1024);

test.each(FILE_PAGES)("where a file is sent, %s, a body of 20 MB is let in", async (path) => {
  const sent = { method: "POST", body: FILE, headers: { cookie: session() } };
  const answer = await fetch(`${await serve()}${path}`, sent);
  expect(await answer.json()).toMatchObject({ length: FILE.length });
});

test.each(["", "signpost.session_token=token", "signpost.session_token=%", session("another secret")])(
  "a stranger's file is not read: “%s”",
  async (cookie) => {
    const socket = connect(Number(new URL(await serve()).port), "127.0.0.1");
    socket.write(
      `POST /desk/import HTTP/1.1\r\nHost: a\r\nCookie: ${cookie}\r\nContent-Length: ${FILE.length}\r\n\r\nx`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /);
  },
);

test("files are taken some at a time, and one that ends makes room for the next", async () => {
  const port = Number(new URL(await serve()).port);
  const begin = (token: string) => {
    const socket = connect(port, "127.0.0.1");
    const head = `POST /desk/import HTTP/1.1\r\nHost: a\r\nCookie: ${session(SECRET, token)}\r\nContent-Length: ${FILE.length}\r\n\r\n`;
    socket.write(head);
    return socket;
  };
  const two = [begin("a"), begin("a")];
  expect(await text(begin("a"))).toMatch(/^HTTP\/1\.1 503 .*You are sending other files/s);
  const sockets = [...two, ...["b", "c", "d", "e"].map(begin)];
  expect(await text(begin("f"))).toMatch(/^HTTP\/1\.1 503 .*Many files/s);
  for (const socket of sockets) socket.write(FILE);
  const answers = sockets.map(async (socket) =>
    String((await socket.iterator({ destroyOnReturn: false }).next()).value),
  );
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  const next = begin("a");
  next.write(FILE);
  expect(String((await next.iterator({ destroyOnReturn: false }).next()).value)).toMatch(/^HTTP\/1\.1 200 /);
  for (const socket of [...sockets, next]) socket.destroy();
});

/** A form with a file, as a browser sends it. */
function formWith(file: Buffer): Buffer {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), file, Buffer.from("\r\n--x--\r\n")]);
}

const ROW = `2026-08-01,"한반도 ""news""\nof ਊ the day"\n`;
const utf16 = (text: string) => Buffer.from(text, "utf16le");

test.each([
  ["UTF-8", (text: string) => Buffer.from(text)],
  ["UTF-16, little end first", utf16],
  ["UTF-16, big end first", (text: string) => utf16(text).swap16()],
])(
  "a table in %s with too many rows is answered before all of it is sent, one with fewer is let in",
  async (_, encode) => {
    const url = `${await serve()}/desk/import`;
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const many = formWith(encode(`\ufeffday,headline\n${ROW.repeat(50_200)}`));
    const head = `POST /desk/import HTTP/1.1\r\nHost: a\r\nCookie: ${session()}\r\nContent-Length: ${many.length + 1_000_000}\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), many]));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 .*more than 50,000 rows/s);

    const few = formWith(encode(`\ufeffday,headline\n${ROW.repeat(50_000)}`));
    const answer = await fetch(url, { method: "POST", body: new Uint8Array(few), headers: { cookie: session() } });
    expect(answer.status).toBe(200);
  },
);

test("a stranger's table is not counted: that would cost more than to read it", async () => {
  const many = formWith(Buffer.from(ROW.repeat(50_200)));
  const answer = await fetch(`${await serve()}/desk/import`, { method: "POST", body: new Uint8Array(many) });
  expect(await answer.json()).toMatchObject({ headers: { "content-length": String(many.length) } });
});

test("a table that goes on after its answer is not answered once more", async () => {
  const faults: unknown[] = [];
  const note = (fault: unknown) => void faults.push(fault);
  process.prependListener("uncaughtException", note);
  const admit = admission({ secret: SECRET });
  const server = createServer((request, response) => {
    if (!admit(request, response)) return;
    request.resume();
    request.once("end", () => request.socket.end());
    response.end("refused");
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const many = formWith(Buffer.from(ROW.repeat(50_200)));
  const head = `POST /desk/import HTTP/1.1\r\nHost: a\r\nCookie: ${session()}\r\nContent-Length: ${many.length}\r\n\r\n`;
  socket.write(head);
  const answers: string[] = [];
  socket.once("data", () => socket.write(many));
  for await (const piece of socket) answers.push(String(piece));
  process.off("uncaughtException", note);
  expect(faults).toEqual([]);
  expect(answers.join("").match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
});

test("a script that sends a form is told in words that it can hand on", async () => {
  const headers = { "next-action": "7f" };
  const answer = await fetch(`${await serve()}/desk/import`, { method: "POST", body: FILE, headers });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "text/plain"]);
  expect(await answer.text()).toBe("Nothing was saved. You are not signed in.");
});

test("whoever reads pages is shown one where a body is too long", async () => {
  const socket = connect(Number(new URL(await serve()).port), "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nContent-Length: 5000000\r\n\r\nx");
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toMatch(/content-security-policy: default-src 'none'.*<h1>Too large<\/h1>$/s);
});

test.each([
  ["/desk/import", 22_100_000],
  ["/desk/imports", 5_000_000],
  ["/desk/import/7", 5_000_000],
  ["/desk?/desk/import", 5_000_000],
])("the answer of %s to a body of %i bytes comes before it is sent", async (path, bytes) => {
  const socket = connect(Number(new URL(await serve()).port), "127.0.0.1");
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: ${bytes}\r\n\r\nonly the beginning`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test.each(["/trackers/%00", "/trackers/%", "/desk/%ff", "/%c0%80"])(
  "the address %s is answered with 400",
  async (path) => {
    expect((await fetch(`${await serve()}${path}`)).status).toBe(400);
  },
);

test.each(["/trackers/a%20b", "/%EB%B6%81%ED%95%9C", "/evidence?q=%00%", "/?"])(
  "the address %s is let in",
  async (path) => {
    expect((await fetch(`${await serve()}${path}`)).status).toBe(200);
  },
);

test("a body of unknown length is answered with 411", async () => {
  const socket = connect(Number(new URL(await serve()).port), "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 411 /);
});

test.each([
  ["GET", "*", 400],
  ["GET", "http://evil.example/desk", 400],
  ["TRACE", "/", 405],
])("what no browser asks, %s %s, is answered with %i", async (method, target, status) => {
  const socket = connect(Number(new URL(await serve()).port), "127.0.0.1");
  socket.write(`${method} ${target} HTTP/1.1\r\nHost: a\r\n\r\n`);
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});
