import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { spooled } from "./spooled";

const own = mkdtempSync(join(tmpdir(), "signpost-test-"));
vi.stubEnv("TMPDIR", own);
afterAll(() => rmSync(own, { recursive: true }));

const left = () => readdirSync(own);

async function written(...pieces: string[]) {
  return spooled(async (write) => {
    for (const piece of pieces) await write(piece);
    return pieces.length;
  });
}

test("what was written is sent, and no file of it is left", async () => {
  const { result, bytes, stream } = await written("북", "한\n");
  expect({ result, bytes, left: left() }).toEqual({ result: 2, bytes: 7, left: [] });
  expect(await new Response(stream()).text()).toBe("북한\n");
});

test("where writing breaks off nothing is sent, and no file is left", async () => {
  const broken = spooled(async (write) => {
    await write("half");
    throw new Error("It broke off.");
  });
  await expect(broken).rejects.toThrow("It broke off.");
  expect(left()).toEqual([]);
});

test("whoever goes away early ends it", async () => {
  const reader = (await written("x".repeat(1_000_000))).stream().getReader();
  await reader.read();
  await reader.cancel();
  await (await written("unsent")).discard();
});
