import { expect, test } from "vitest";
import { dayInPath } from "./day";

test.each([
  ["https://a.example/2026/08/20/launch", "2026-08-20"],
  ["https://a.example/world/2026/8/3", "2026-08-03"],
  ["https://a.example/world/launch-2026-08-20/", "2026-08-20"],
  ["https://a.example/news/20260820/launch", "2026-08-20"],
  ["https://a.example/news/2026/aug/20/launch", "2026-08-20"],
  ["https://a.example/news/2026_08_20.html", "2026-08-20"],
])("the day in %s is %s", (address, day) => {
  expect(dayInPath(address)).toBe(day);
});

test.each([
  "https://a.example/2026/13/40/launch",
  "https://a.example/2026/08/launch",
  "https://a.example/view/AEN20260820005100315",
  "https://a.example/item/12026082/3",
  "https://a.example/2026/abc/20/",
  "https://a.example/?day=2026-08-20",
  "https://2026-08-20.example/",
  "https://a.example/1234/56/78",
])("%s has no day in its path", (address) => {
  expect(dayInPath(address)).toBeNull();
});
