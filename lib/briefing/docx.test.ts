import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { testDocument } from "@/lib/testing/briefing-document";
import { docxOf } from "./docx";

const SITE = new URL("https://signpost.example");
const HOSTILE = `<w:br/></w:t> & "quotes" ]]> \u0000\u0007\uFFFF \uD800 조선중앙통신`;

/** The files of a zip archive by name, read by its local headers. */
function filesIn(archive: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(archive);
  const files = new Map<string, string>();
  // The table at the end tells where each file begins and how long it is.
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const start = bytes.readUInt32LE(at + 42);
    const content = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(content, content + size);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString("utf8"));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

test("what a tracker says is text in the file, and what breaks XML is left out", async () => {
  const files = filesIn(await docxOf(testDocument(HOSTILE), SITE));
  const text = files.get("word/document.xml") ?? "";
  expect(text).toContain("&lt;w:br/&gt;&lt;/w:t&gt; &amp;");
  expect(text).toContain("조선중앙통신");
  for (const content of files.values()) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(content).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(x0*)?[0-8];/);
    expect(content).not.toContain("\uFFFD");
  }
});

test("links lead to whole addresses, and addresses that are none of the web lead nowhere", async () => {
  const document = testDocument("Here");
  const [note] = document.notes;
  note?.words.push({ words: "bad", to: "javascript:alert(1)" });
  const files = filesIn(await docxOf(document, SITE));
  const links = [
    ...(files.get("word/_rels/document.xml.rels") ?? "").matchAll(/Target="(https?:[^"]*|javascript[^"]*)"/g),
  ];
  const targets = links.map(([, target]) => target);
  expect(targets).toContain("https://signpost.example/trackers/test/indicators/missile-tests");
  expect(targets).toContain("https://news.example/1");
  expect(targets.filter((target) => target?.startsWith("javascript"))).toEqual([]);
});

test("a reference leads to its note, and the foot of each page says where it comes from", async () => {
  const files = filesIn(await docxOf(testDocument("Here"), SITE));
  const text = files.get("word/document.xml") ?? "";
  expect(text).toContain('w:anchor="note-1"');
  expect(text).toMatch(/<w:bookmarkStart w:name="note-1"/);
  const foot = [...files].find(([name]) => /^word\/footer\d*\.xml$/.test(name))?.[1] ?? "";
  expect(foot).toContain("As known at the end of 20 Aug 2026 · https://signpost.example/trackers/test/briefing");
  expect(foot).toContain("NUMPAGES");
});
