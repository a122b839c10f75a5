import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { pipeToNodeResponse } from "next/dist/server/pipe-readable";
import { expect, test } from "vitest";
import { streamed } from "./streamed";

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

test("pieces come in their order, and are made only as they are taken", async () => {
  let made = 0;
  async function* pieces() {
    for (; made < 100; made++) yield `${made} `;
  }
  const stream = streamed(pieces());
  await new Promise(setImmediate);
  expect(made).toBeLessThan(5);
  expect(await textOf(stream)).toBe(Array.from({ length: 100 }, (_, n) => `${n} `).join(""));
});

test("where a piece fails the stream fails, so that what came is not taken for the whole", async () => {
  async function* pieces() {
    yield "first\r\n";
    throw new Error("The database is gone.");
  }
  await expect(textOf(streamed(pieces()))).rejects.toThrow("The database is gone.");
});

test("the connection breaks where the stream fails, after what makes the file unreadable", async () => {
  async function* pieces() {
    yield "first\r\n";
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error("The database is gone.");
  }
  const server = createServer((_request, response) => {
    pipeToNodeResponse(streamed(pieces(), '"broken off'), response).catch(() => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string>((resolve) => {
    let all = "";
    const client = connect(port, "127.0.0.1", () => client.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n"));
    client.on("data", (data) => (all += data)).on("close", () => resolve(all));
  });
  server.close();
  expect(said).toMatch(/^HTTP\/1.1 200 OK/);
  expect(said).toContain("Transfer-Encoding: chunked");
  expect(said).toMatch(/first\r\n\r\n[^"]+"broken off/);
  // The chunk of no length, which ends a whole answer, never came.
  expect(said).not.toMatch(/\r\n0\r\n\r\n$/);
});

test("a reader that goes away ends the making", async () => {
  let ended = false;
  async function* pieces() {
    try {
      for (;;) yield "more";
    } finally {
      ended = true;
    }
  }
  const reader = streamed(pieces()).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});
