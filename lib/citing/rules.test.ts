import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testView } from "@/lib/testing/view";
import { type CitedPage, citedItem, citeOriginal, citePage, keptAddress } from "./rules";

const PAGE: CitedPage = {
  title: "Missile tests",
  within: "US–North Korea dialogue",
  knownOn: "2026-09-03",
  citedAt: null,
  address: "https://signpost.example/trackers/korea/indicators/missile-tests?knownOn=2026-09-03",
};

describe("a page", () => {
  test("without an author begins with its title, in each style with the day as known and the address", () => {
    expect(citePage(PAGE)).toEqual({
      chicago:
        "“Missile tests.” US–North Korea dialogue. Signpost. As known on September 3, 2026. https://signpost.example/trackers/korea/indicators/missile-tests?knownOn=2026-09-03.",
      apa: "Missile tests [As known on September 3, 2026]. (2026, September 3). In US–North Korea dialogue. Signpost. https://signpost.example/trackers/korea/indicators/missile-tests?knownOn=2026-09-03",
      bibtex: [
        "@misc{signpost-korea-indicators-missile-tests-2026-09-03,",
        "  title = {{Missile tests}},",
        "  howpublished = {Signpost, US–North Korea dialogue},",
        "  year = {2026},",
        "  month = sep,",
        "  note = {As known on September 3, 2026},",
        "  url = {https://signpost.example/trackers/korea/indicators/missile-tests?knownOn=2026-09-03},",
        "  urldate = {2026-09-03}",
        "}",
      ].join("\n"),
    });
  });

  test("is cited by the minute while its day is not over, since it can still change", () => {
    const { chicago, apa, bibtex } = citePage({ ...PAGE, citedAt: new Date("2026-09-03T08:31:59Z") });
    expect(chicago).toContain(" Signpost. As known on September 3, 2026, 08:31 UTC. https:");
    expect(apa).toMatch(/^Missile tests \[As known on September 3, 2026, 08:31 UTC\]\. \(2026, September 3\)\. In US/);
    expect(apa).toContain(" Signpost. Retrieved September 3, 2026, 08:31 UTC, from https:");
    expect(bibtex).toContain("note = {As known on September 3, 2026, 08:31 UTC}");
  });

  test("with an author and a part begins with the author", () => {
    const { chicago, apa, bibtex } = citePage({ ...PAGE, author: "J. Doe, ed.", part: "assessment 7" });
    expect(chicago).toMatch(/^J\. Doe, ed\. “Missile tests\.” US–North Korea dialogue, assessment 7\. Signpost\. As/);
    expect(apa).toMatch(
      /^J\. Doe, ed\. \(2026, September 3\)\. Missile tests \[As known on September 3, 2026\]\. In US–North Korea dialogue \(assessment 7\)\. Signpost/,
    );
    expect(bibtex).toContain("  author = {{J. Doe, ed.}},\n");
  });

  test("that is the tracker itself stands in nothing else", () => {
    const { chicago, apa } = citePage({ ...PAGE, title: "US–North Korea dialogue", within: null });
    expect(chicago).toMatch(/^“US–North Korea dialogue\.” Signpost\. As known/);
    expect(apa).toMatch(
      /^US–North Korea dialogue \[As known on September 3, 2026\]\. \(2026, September 3\)\. Signpost\. https/,
    );
  });

  test("keeps a mark of its own at the title's end, and turns its quotes to single ones", () => {
    expect(citePage({ ...PAGE, title: "Is it “open”?" }).chicago).toMatch(/^“Is it ‘open’\?” US/);
    expect(citePage({ ...PAGE, title: "He said “never.”" }).chicago).toMatch(/^“He said ‘never\.’” US/);
  });

  test("keeps letters of any script", () => {
    const { chicago, bibtex } = citePage({ ...PAGE, author: "조선중앙통신", title: "Путь открыт", within: "朝鮮半島" });
    expect(chicago).toMatch(/^조선중앙통신\. “Путь открыт\.” 朝鮮半島\. /);
    expect(bibtex).toContain("author = {{조선중앙통신}}");
    expect(bibtex).toContain("title = {{Путь открыт}}");
    expect(bibtex).toMatch(/^@misc\{[a-z0-9-]+,/);
  });
});

test("an item is cited in its version, on one line, and says so where it was retracted", () => {
  const item = { headline: "Ten\nfired", number: 7, version: 2, isRetracted: true };
  const { path, ...cited } = citedItem("/trackers/korea", item);
  expect(citePage({ ...PAGE, ...cited, address: `https://signpost.example${path}` }).chicago).toBe(
    "“Retracted: Ten fired.” US–North Korea dialogue, evidence 7, version 2. Signpost. As known on September 3, 2026. https://signpost.example/trackers/korea/evidence/7/versions/2.",
  );
  expect(citedItem("/trackers/korea", { ...item, isRetracted: false }).title).toBe("Ten\nfired");
});

describe("for BibTeX", () => {
  const titleIn = (title: string) => /title = \{\{(.*)\}\}/.exec(citePage({ ...PAGE, title }).bibtex)?.[1];

  test("each mark that TeX takes for its own is spelt out", () => {
    expect(titleIn("50% of A&B_C #1 for $5")).toBe("50\\% of A\\&B\\_C \\#1 for \\$5");
    expect(titleIn("a~b^c\\d{e}")).toBe(
      "a\\textasciitilde{}b\\textasciicircum{}c\\textbackslash{}d\\textbraceleft{}e\\textbraceright{}",
    );
  });

  test("whatever a title and an address hold, the braces are even and the entry stays one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (title, query) => {
        const address = `https://signpost.example/trackers/x?q=${query.replace(/[\r\n]/g, "")}`;
        const { bibtex } = citePage({ ...PAGE, title, address });
        let depth = 0;
        for (const [index, mark] of [...bibtex].entries()) {
          if (mark === "{") depth += 1;
          if (mark === "}") depth -= 1;
          if (depth === 0 && index > "@misc{".length) expect(index).toBe([...bibtex].length - 1);
        }
        expect(depth).toBe(0);
        expect(bibtex.split("\n")).toHaveLength(9);
      }),
    );
  });
});

describe("what an item reports of", () => {
  const ORIGINAL = {
    origin: "KCNA",
    outlet: "Reuters",
    headline: "Ten missiles fired",
    published: "2026-08-20",
    url: "https://news.example/1",
    archivedUrl: "https://archive.example/1",
  };

  test("is cited by who reported it first, where it is read, and what it is about in brackets", () => {
    const { chicago, apa, bibtex } = citeOriginal(ORIGINAL);
    expect(chicago).toBe(
      "KCNA. [Ten missiles fired]. Reuters. August 20, 2026. https://news.example/1. Archived at https://archive.example/1.",
    );
    expect(apa).toBe("KCNA. (2026, August 20). [Ten missiles fired]. Reuters. https://news.example/1");
    expect(bibtex).toContain("author = {{KCNA}}");
    expect(bibtex).toContain("note = {Archived at https://archive.example/1}");
  });

  test.each([
    [null, "(n.d.)"],
    ["2026", "(2026)"],
    ["2026-08", "(2026, August)"],
    ["2026-08~", "(about Aug 2026)"],
  ])("of a day as known: %s", (published, said) => {
    expect(citeOriginal({ ...ORIGINAL, published }).apa).toContain(said);
  });

  test("names one who is both origin and outlet once", () => {
    expect(citeOriginal({ ...ORIGINAL, outlet: "KCNA", archivedUrl: null, published: null }).chicago).toBe(
      "KCNA. [Ten missiles fired]. https://news.example/1.",
    );
  });
});

test("the address that will say the same knows nothing later, and keeps the day that was asked for", () => {
  expect(keptAddress("/trackers/x", testView())).toBe("/trackers/x?knownOn=2026-11-22");
  expect(keptAddress("/trackers/x", testView({ asOf: "2018-05-01" }))).toBe(
    "/trackers/x?asOf=2018-05-01&knownOn=2026-11-22",
  );
  expect(keptAddress("/trackers/x", testView({ knownOn: "2026-11-01" }))).toBe("/trackers/x?knownOn=2026-11-01");
});
