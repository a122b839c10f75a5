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
