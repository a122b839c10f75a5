import { beforeAll, describe, expect, test, vi } from "vitest";
import { type Loose, packageOf, sealed, smallRecords } from "@/lib/testing/package-text";
import { checkPackage } from "./check";
import { PackageFault } from "./fault";
import { recordLine, type Section } from "./rules";

beforeAll(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
});

function refusalOf(bytes: Buffer): string {
  try {
    checkPackage(bytes);
    return "not refused";
  } catch (error) {
    if (error instanceof PackageFault) return error.message;
    throw error;
  }
}

/** What is said of a package that is signed, but in which one record holds something else. */
function refusalWith(section: Section, changes: Record<string, unknown>): string {
  const records = smallRecords();
  const place = records.findIndex(({ kind }) => kind === section);
  return refusalOf(packageOf(records.with(place, { ...records[place], ...changes } as Loose)));
}

const deep = (levels: number) => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);

describe("a signed package is refused", () => {
  test.each<[string, Section, Record<string, unknown>, RegExp]>([
    [
      "a field that nobody knows",
      "evidence",
      { emails: ["a@b.example"] },
      /Line 10: evidence.*Unrecognized key: "emails"/,
    ],
    ["a field of all objects", "tracker", { constructor: "x" }, /Line 2: tracker.*Unrecognized key/],
    ["a number for a text", "tracker", { title: 7 }, /Line 2: tracker title: /],
    ["a list for a text", "tracker", { title: deep(20) }, /Line 2: tracker title: /],
    ["10,000 levels", "tracker", { title: deep(10_000) }, /Line 2: Its parts are nested deeper/],
    ["a NUL", "evidence", { headline: "a\0b" }, /Line 10: evidence headline: .*U\+0000/],
    ["a text turned around", "actor", { name: "a\u202Eb" }, /Line 6: actor name: .*U\+202E/],
    ["half a letter", "source", { name: "a\uD800b" }, /Line 7: source name: .*U\+D800/],
    ["nothing where something is needed", "evidence", { headline: " " }, /Line 10: evidence headline: It is empty/],
    ["an endless text", "evidence", { headline: "x".repeat(5_000) }, /Line 10: evidence headline: .*too long/],
    ["an address that acts", "evidence", { url: "javascript:alert(1)" }, /Line 10: evidence url: /],
    [
      "a day that is none",
      "assessment",
      { effectiveOn: "2026-02-30" },
      /Line 11: assessment effectiveOn: It is no day/,
    ],
    ["a moment that is none", "evidence", { recordedAt: "2026-02-30T00:00:00.000Z" }, /Line 10: evidence recordedAt: /],
    ["a level that is none", "assessment", { level: "BETTER" }, /Line 11: assessment level: /],
    ["a rating without confidence", "assessment", { confidence: undefined }, /A level has a confidence/],
    ["a judgement on nothing", "assessment", { cites: [] }, /rests on at least one item or check/],
    ["a draft", "evidence", { state: "DRAFT" }, /Line 10: evidence state: /],
    ["a second version that is the first", "evidence", { version: 2 }, /Its first version alone is the first/],
    ["a theme that is not there", "indicator", { theme: "other" }, /Line 5: There is no theme other/],
    [
      "an indicator that is not there",
      "evidence",
      { bearings: [{ indicator: "x", bearing: "AWAY" }] },
      /There is no indicator x/,
    ],
    ["a source that is not there", "evidence", { origin: "TASS" }, /Line 10: There is no source TASS/],
    ["an actor that is not there", "evidence", { actors: ["Nobody"] }, /Line 10: There is no actor Nobody/],
    ["a tag that is not there", "evidence", { tags: ["icbm"] }, /Line 10: There is no tag icbm/],
    ["rules that are not there", "assessment", { codebook: 2 }, /There is no codebook missile-tests\/2/],
    [
      "an item that is not there",
      "assessment",
      { cites: ["2/1"] },
      /There is no bearing of evidence on missile-tests 2\/1/,
    ],
    ["an entry that is not there", "evidence", { entry: "1/9" }, /Line 10: Entry 1\/9, which it names, is not in/],
    ["an entry of another record", "evidence", { entry: "1/1" }, /Line 10: Entry 1\/1 is that of another record/],
    ["another moment than the entry", "evidence", { recordedAt: "2026-08-21T10:00:00.000Z" }, /names another moment/],
    ["a ledger that is not there", "ledger", { number: 2 }, /There is no ledger 1/],
    [
      "a payload that is not what was entered",
      "entry",
      { after: { title: "Another" } },
      /is not what its hash was taken over/,
    ],
    ["a key that is none", "ledger", { publicKey: "AAAA" }, /It is no public key/],
  ])("that holds %s", (_what, section, changes, said) => expect(refusalWith(section, changes)).toMatch(said));

  test("that holds a prototype", () => {
    const [first = { kind: "tracker" }, ...others] = smallRecords();
    const { kind, ...record } = first;
    const own = Object.assign(JSON.parse('{"__proto__":{"isAdmin":true}}'), record);
    const lines = others.map(({ kind: of, ...rest }) => recordLine(of, rest));
    expect(refusalOf(sealed([recordLine(kind, own), ...lines]))).toMatch(
      /Line 2: tracker.*Unrecognized key: "__proto__"/,
    );
  });

  test.each<[string, (records: Loose[]) => Loose[], RegExp]>([
    [
      "a kind that nobody knows",
      (all) => [...all, { kind: "person" as Section }],
      /knows no record of this kind|were signed/,
    ],
    ["nothing", () => [{ kind: "tag", slug: "a", definition: "A." }], /no tracker/],
    ["no ledger", (all) => all.slice(0, 7), /has no entry of a ledger/],
    ["two trackers", (all) => [all[0] as Loose, ...all], /Line 3: There is a tracker already/],
    ["a thing twice", (all) => all.toSpliced(2, 0, all[2] as Loose), /Line 5: There is a tag ballistic already/],
    ["kinds in another order", (all) => [...all.slice(1), all[0] as Loose], /does not stand after/],
    [
      "sources that are merged in a circle",
      (all) => all.with(5, { ...all[5], mergedInto: "Korean Central News Agency" } as Loose),
      /There is no source .* that it can be merged into/,
    ],
  ])("that holds %s", (_what, change, said) => expect(refusalOf(packageOf(change(smallRecords())))).toMatch(said));
});

test("marks and signs of every kind that a form takes are taken", () => {
  expect(refusalWith("tracker", { title: `</script> =1+1 ]]> "digest":"x"} 북한 🚀` })).toBe("not refused");
});
