import { expect, test } from "vitest";
import { Few } from "./few";

test("few go on at a time, some wait for their turn, and the others are sent away", async () => {
  const few = new Few(2, 2);
  let [going, most] = [0, 0];
  const ends: (() => void)[] = [];
  const work = async () => {
    going += 1;
    most = Math.max(most, going);
    await new Promise<void>((resolve) => ends.push(resolve));
    going -= 1;
    return "done";
  };
  const asked = Array.from({ length: 5 }, () => few.run(work));
  expect(await asked[4]).toBeNull();
  for (let turn = 0; turn < 4; turn += 1) {
    while (ends.length === 0) await Promise.resolve();
    ends.shift()?.();
    await Promise.resolve();
  }
  expect(await Promise.all(asked.slice(0, 4))).toEqual(Array(4).fill("done"));
  expect(most).toBe(2);
});

test("one that fails gives its turn on", async () => {
  const few = new Few(1, 1);
  const failed = few.run(() => Promise.reject(new Error("It failed.")));
  const next = few.run(async () => "done");
  await expect(failed).rejects.toThrow("It failed.");
  expect([await next, await few.run(async () => "again")]).toEqual(["done", "again"]);
});
