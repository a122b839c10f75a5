import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { Shelf } from "./shelf";
import { type Spooled, spooled } from "./spooled";

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

const read = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

test("what was written is sent as often as it is asked for, and no file of it is left", async () => {
  const spool = await written("북", "한\n");
  expect({ result: spool.result, left: left() }).toEqual({ result: 2, left: [] });
  const ended = vi.fn();
  expect(await Promise.all([read(spool.stream(ended)), read(spool.stream(ended))])).toEqual(["북한\n", "북한\n"]);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(2));
  await spool.close();
});

test("where writing breaks off nothing is sent, and no file is left", async () => {
  const broken = spooled(async (write) => {
    await write("half");
    throw new Error("It broke off.");
  });
  await expect(broken).rejects.toThrow("It broke off.");
  expect(left()).toEqual([]);
});

function shelf() {
  const closed: string[] = [];
  const make = (text: string) => async (): Promise<Spooled<string>> => {
    const spool = await written(text);
    const close = async () => {
      closed.push(text);
      await spool.close();
    };
    return { ...spool, result: text, close };
  };
  return { closed, make, shelf: new Shelf<string>() };
}

test("a file is made once for all who ask while its mark stays", async () => {
  const { closed, make, shelf: files } = shelf();
  const [one, other] = await Promise.all([files.take("a", "1", make("first")), files.take("a", "1", make("not made"))]);
  expect([await read(one!.send()), await read(other!.send())]).toEqual(["first", "first"]);
  expect(closed).toEqual([]);
});

test("one that was replaced is closed when nobody takes it any more, not before", async () => {
  const { closed, make, shelf: files } = shelf();
  const slow = await files.take("a", "1", make("x".repeat(1_000_000)));
  const reader = slow!.send().getReader();
  await reader.read();
  const later = await files.take("a", "2", make("second"));
  expect(later!.result).toBe("second");
  expect(closed).toEqual([]);
  await reader.cancel();
  await vi.waitFor(() => expect(closed).toHaveLength(1));
  later!.putBack();
  (await files.take("a", "3", make("third")))!.putBack();
  await vi.waitFor(() => expect(closed[1]).toBe("second"));
});

test("what could not be made is tried again", async () => {
  const { make, shelf: files } = shelf();
  await expect(files.take("a", "1", () => Promise.reject(new Error("Not now.")))).rejects.toThrow("Not now.");
  expect(await files.take("a", "1", async () => null)).toBeNull();
  expect((await files.take("a", "1", make("now")))!.result).toBe("now");
});
