import { expect, test } from "vitest";
import { headsIn, headText } from "./anchors";

const [ONE, TWO] = ["a".repeat(64), "0123456789abcdef".repeat(4)];
const heads = [
  { sequence: 12n, hash: ONE },
  { sequence: 1_000_000n, hash: TWO },
];

test.each([
  ["a list of lines", `12 ${ONE}\n1000000 ${TWO}\r\n`],
  ["a manifest and a feed", `{"ledgerHead": "12 ${ONE}"}<!-- Ledger head: 1000000 ${TWO} -->`],
  ["headers", `HTTP/1.1 200 OK\r\nsignpost-ledger-head: 12 ${ONE}\r\nx: 1000000 ${TWO}`],
])("heads are found in %s", (_, text) => {
  expect(headsIn(text)).toEqual(heads);
});

test("what only looks like a head is none", () => {
  expect(headsIn(`12 ${ONE}a, 12 ${ONE.slice(1)}, v1.12 ${ONE}, ${ONE} 12`)).toEqual([]);
});

test("a head is found as it was written", () => {
  for (const head of heads) expect(headsIn(headText(head))).toEqual([head]);
});
