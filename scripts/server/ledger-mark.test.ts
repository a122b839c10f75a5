import { expect, test } from "vitest";
import { sharedLook } from "./ledger-mark.mjs";

/** A ledger that is looked at when the test says so. */
function slowLedger() {
  const looks: { answer: (head: string) => void; fail: () => void }[] = [];
  const look = () =>
    new Promise<string>((answer, reject) => looks.push({ answer, fail: () => reject(new Error("gone")) }));
  return { looks, look };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("whoever asks while a look is under way is answered by the next one", async () => {
  const { looks, look } = slowLedger();
  const mark = sharedLook(look);
  const first = mark();
  await settled();
  const [second, third] = [mark(), mark()];
  await settled();
  expect(looks).toHaveLength(1);
  looks[0]?.answer("1");
  expect(await first).toBe("1");
  await settled();
  expect(looks).toHaveLength(2);
  looks[1]?.answer("2");
  expect(await Promise.all([second, third])).toEqual(["2", "2"]);
});

test("all who ask before a look begins share it", async () => {
  const { looks, look } = slowLedger();
  const mark = sharedLook(look);
  const asked = [mark(), mark(), mark()];
  await settled();
  looks[0]?.answer("7");
  expect(await Promise.all(asked)).toEqual(["7", "7", "7"]);
  expect(looks).toHaveLength(1);
});

test("after a failure the database is left alone for a second, then asked again", async () => {
  const { looks, look } = slowLedger();
  let now = 0;
  const mark = sharedLook(look, () => now);
  const first = mark();
  await settled();
  looks[0]?.fail();
  await expect(first).rejects.toThrow("gone");
  await expect(mark()).rejects.toThrow("a moment ago");
  expect(looks).toHaveLength(1);
  now = 1_000;
  const later = mark();
  await settled();
  looks[1]?.answer("3");
  expect(await later).toBe("3");
});
