import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "prisma/seed/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];

/** The files and folders that a document links to, as paths from the root. */
function filesBehind(document: string): string[] {
  const links = [...readFileSync(document, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  return links
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => join(dirname(document), target.replace(/#.*$/, "")));
}

describe.each(DOCUMENTS)("%s", (document) => {
  test("links to files that are there", () => {
    expect(filesBehind(document).filter((file) => !existsSync(file))).toEqual([]);
  });
});

test("each source that the comparison names has its address, and each address is named", () => {
  const text = readFileSync("docs/comparison.md", "utf8");
  const named = [...text.matchAll(/\[([A-Z]\d+)\](?!:)/g)].map(([, source]) => source);
  const addresses = [...text.matchAll(/^\[([A-Z]\d+)\]: https?:\/\/\S+$/gm)].map(([, source]) => source);
  expect([...new Set(named)].toSorted()).toEqual(addresses.toSorted());
});
