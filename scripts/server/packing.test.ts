import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterEach, describe, expect, test } from "vitest";
import { pack } from "./packing.mjs";

const ROW = `${"a row of a table, ".repeat(20)}\r\n`;
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function ask(packing: string, type: string, answer: (response: ServerResponse) => unknown): Promise<Response> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", type);
    pack(request, response, () => void answer(response));
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/`, { headers: { "accept-encoding": packing } });
}

describe.each([
  ["gzip, br", "br"],
  ["gzip", "gzip"],
  ["identity", null],
])("for who takes %s", (packing, expected) => {
  test.each(["text/csv; charset=utf-8", "application/x-ndjson", "application/atom+xml", "application/problem+json"])(
    "%s comes whole",
    async (type) => {
      const answer = await ask(packing, type, (response) => response.end(ROW.repeat(50)));
      expect(answer.headers.get("content-encoding")).toBe(expected);
      expect(await answer.text()).toBe(ROW.repeat(50));
    },
  );

  test("a stream that breaks ends in a way that nobody takes for its end", async () => {
    async function* rows() {
      for (let nth = 0; nth < 2_000; nth += 1) yield ROW;
      throw new Error("The database is gone.");
    }
    const answer = ask(packing, "text/csv", (response) => pipeline(Readable.from(rows()), response).catch(() => {}));
    await expect(answer.then((begun) => begun.text())).rejects.toThrow();
  });
});

test("what is packed already is left as it is", async () => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const answer = await ask("gzip, br", type, (response) => response.end(ROW.repeat(50)));
  expect(answer.headers.get("content-encoding")).toBeNull();
});
