import { expect, test } from "vitest";
import { inBatches } from "./batches";

const NUMBERS = Array.from({ length: 10 }, (_, index) => index);
const after = (last: number | undefined) => NUMBERS.slice((last ?? -1) + 1);

test.each([1, 3, 5, 10, 11])("every row comes once and in its order, %i at a time", async (size) => {
  const seen: number[] = [];
  for await (const rows of inBatches(size, async (last: number | undefined) => after(last).slice(0, size))) {
    seen.push(...rows);
  }
  expect(seen).toEqual(NUMBERS);
});

test("whoever stops early waits for what is under way", async () => {
  let underWay = 0;
  const read = async (last: number | undefined) => {
    underWay += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    underWay -= 1;
    return after(last).slice(0, 2);
  };
  for await (const _ of inBatches(2, read)) break;
  expect(underWay).toBe(0);
});
