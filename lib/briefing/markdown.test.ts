import { describe, expect, test } from "vitest";
import { testDocument } from "@/lib/testing/briefing-document";
import { markdownOf } from "./markdown";

const SITE = new URL("https://signpost.example");
const written = (words: string) => markdownOf(testDocument(words), SITE);

test("a briefing is written with its headings, links and numbered notes, and whole addresses", () => {
  const text = written("Missile tests");
  expect(text).toMatch(
    /^# Briefing, 1–20 Aug 2026\n\n\[Missile tests\]\(https:\/\/signpost\.example\/trackers\/test\): /,
  );
  expect(text).toContain(
    "As known at the end of 20 Aug 2026. <https://signpost.example/trackers/test/briefing?from=2026-07-31&to=2026-08-20&knownOn=2026-08-20>",
  );
  expect(text).toContain("\n> **Retracted since**: Missile tests\n");
  expect(text).toContain("\n## What moved, and why\n");
  expect(text).toContain(
    "\n### [Missile tests](https://signpost.example/trackers/test/indicators/missile-tests): Moving away\n",
  );
  expect(text).toContain("\n1. ~~Missile tests~~ <https://news.example/1>\n");
});

describe("what a tracker says becomes nothing but text:", () => {
  test.each([
    ["[click](javascript:alert(1))", "\\[click\\](javascript:alert(1))"],
    ["`code` and ```fences```", "\\`code\\` and \\`\\`\\`fences\\`\\`\\`"],
    ["a | b", "a \\| b"],
    ["one\n\n# two\r\n> three\u2028four", "one \\# two \\> three four"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["+ item", "\\+ item"],
    ["1. item", "1\\. item"],
    ["20) item", "20\\) item"],
    ["=====", "\\====="],
    ["*bold* _em_ ~~gone~~ ![x](y)", "\\*bold\\* \\_em\\_ \\~\\~gone\\~\\~ \\!\\[x\\](y)"],
    ["<script>alert(1)</script> &lt;", "\\<script\\>alert(1)\\</script\\> \\&lt;"],
    ["nul\u0000 and \u202Eturned\u202C", "nul and turned"],
  ])("%j", (words, text) => {
    expect(written(words)).toContain(`\n\n${text}\n\n`);
  });
});

test("an address that is none of the web is no link", () => {
  const document = testDocument("Here");
  const [note] = document.notes;
  if (note)
    note.words = [
      { words: "Here", to: "javascript:alert(1)" },
      { words: "data:x", to: "data:x" },
    ];
  expect(markdownOf(document, SITE)).toContain("\n1. Heredata:x\n");
});
