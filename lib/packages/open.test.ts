import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { packageOf, sealed, smallRecords } from "@/lib/testing/package-text";
import { checkPackage } from "./check";
import { PackageFault } from "./fault";
import { ownPublicKey, signatureOf } from "./key";
import { fingerprintOf, isFingerprint, signatureLine } from "./rules";

let bytes: Buffer;

beforeAll(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  bytes = packageOf(smallRecords());
});

function faultOf(changed: Buffer): PackageFault {
  try {
    checkPackage(changed);
  } catch (error) {
    if (error instanceof PackageFault) return error;
    throw error;
  }
  throw new Error("The package was not refused.");
}

const linesOf = (text: Buffer) => text.toString().split("\n");

test("a package that nobody touched is opened", () => {
  const { lines, entries, knownUntil, title } = checkPackage(bytes);
  expect(lines).toHaveLength(smallRecords().length);
  expect({ entries, knownUntil, title }).toEqual({
    entries: ["1/1", "1/2", "1/3"],
    knownUntil: "2026-08-20T10:00:00.000Z",
    title: "A package of the tests",
  });
});

test("one changed byte anywhere is refused, and told with its line", () => {
  const records = 1 + smallRecords().length;
  const changes = fc.record({ place: fc.nat(bytes.length - 1), mask: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(changes, ({ place, mask }) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(place) ^ mask, place);
      const line = linesOf(bytes.subarray(0, place)).length;
      const told = faultOf(changed).line;
      // Where a line end comes or goes, all lines after it are others as well; the seal is told with its signature.
      // The comma at the end of a line may become one, and leaves an empty line behind.
      const possible = changed.readUInt8(place) === 0x0a ? [line, line + 1] : [line];
      if (line <= records) expect(possible).toContain(told);
      else expect(told === null || told >= records).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("a package that breaks off anywhere is refused", () => {
  fc.assert(fc.property(fc.nat(bytes.length - 1), (length) => void faultOf(bytes.subarray(0, length))));
});

test.each<[string, (lines: string[]) => string[]]>([
  ["is left out", (lines) => lines.toSpliced(9, 1)],
  ["stands twice", (lines) => lines.toSpliced(9, 0, lines[9] ?? "")],
  ["changes places with another", (lines) => lines.toSpliced(5, 2, lines[6] ?? "", lines[5] ?? "")],
])("a record that %s is noticed although each line is whole", (_what, change) => {
  const fault = faultOf(Buffer.from(change(linesOf(bytes)).join("\n")));
  expect(fault.message).toMatch(/^The records are not those that were signed\. /);
});

test("what kind of record is missing is told", () => {
  const { message } = faultOf(Buffer.from(linesOf(bytes).toSpliced(9, 1).join("\n")));
  expect(message).toContain("It has 0 records of kind evidence, and was signed with 1.");
});

test("a signature by another key is refused, and another key that signs all of it is another signer", () => {
  const [own, lines] = [ownPublicKey(), linesOf(bytes)];
  const seal = `${lines.at(-3)}\n`;
  vi.stubEnv("SIGNPOST_SECRET", "the secret of somebody else, who signs too");
  const forged = [...lines.slice(0, -2), signatureLine(signatureOf(seal))].join("\n");
  const resealed = packageOf(smallRecords());
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  expect(faultOf(Buffer.from(forged)).message).toContain("The seal, or its signature");
  const { seal: other } = checkPackage(resealed);
  expect(fingerprintOf(other.publicKey)).not.toBe(fingerprintOf(own));
  expect(isFingerprint(fingerprintOf(own).toUpperCase().replaceAll(" ", ":"), own)).toBe(true);
  expect(isFingerprint(fingerprintOf(other.publicKey), own)).toBe(false);
});

test("the key stays while the secret does", () => {
  expect(ownPublicKey()).toBe("MCowBQYDK2VwAyEAEcz86zp3m5CXqoLIsE/AdBrJRRELvpJzzBm5taWK8HA=");
});

test.each([
  ["nothing", ""],
  ["no package", '{"format":"something else"}\n'],
  ["a file of evidence", "id,occurred\n1,2026\n"],
])("%s is no package", (_what, text) => void faultOf(Buffer.from(text)));

test("a line that is longer than any record is refused before it is read", () => {
  const text = `{"kind":"tag","slug":"long","definition":"${"x".repeat(3_000_000)}"}`;
  expect(faultOf(sealed([text])).message).toBe("Line 2: It is longer than any record is.");
});
