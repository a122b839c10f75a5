import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { itemKnown } from "@/lib/evidence/known";
import { evidenceItem } from "@/lib/evidence/read-item";
import { verifyLedger } from "@/lib/ledger/read";
import { makeItem } from "@/lib/testing/item-record";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { copyInput } from "./input";
import { copyToHandOut } from "./read";
import { keepCopy } from "./write";

const NOW = copyInput.parse({});
const file = (text: string, name = "page.pdf") => ({ name, content: new Uint8Array(Buffer.from(text)) });

async function filedItem() {
  const tracker = await makeTracker();
  return { slug: tracker.slug, ...(await makeItem(tracker)) };
}

test("a copy is kept as it was sent, under what it is by its content", async () => {
  const { slug, number } = await filedItem();
  const sent = file("<!doctype html><script>alert(1)</script>", "C:\\saved\\page.pdf");
  expect(await keepCopy(testEditor, slug, number, sent, copyInput.parse({ capturedAt: "2026-08-20 14:05" }))).toBe(1);
  const item = await evidenceItem(slug, number, "2026-11-22");
  expect(item?.copies).toMatchObject([
    {
      number: 1,
      fileName: "page.pdf",
      mediaType: "text/html",
      bytes: sent.content.length,
      sha256: createHash("sha256").update(sent.content).digest("hex"),
      capturedAt: new Date("2026-08-20T14:05:00Z"),
    },
  ]);
  const handed = await copyToHandOut(slug, number, 1);
  expect(Buffer.from(handed?.content?.content ?? []).equals(Buffer.from(sent.content))).toBe(true);
  expect(await copyToHandOut(slug, number, 2)).toBeNull();
  expect(await verifyLedger()).toHaveProperty("head");
});

test("who asks what was known before it was kept sees no copy", async () => {
  const { slug, number } = await filedItem();
  await keepCopy(testEditor, slug, number, file("%PDF-1.7"), NOW);
  const item = await evidenceItem(slug, number, "2026-11-22");
  if (!item) throw new Error("The test's item is gone.");
  expect(itemKnown(item, null)?.item.copies).toHaveLength(1);
  expect(itemKnown(item, item.copies[0]?.recordedAt ?? null)?.item.copies).toEqual([]);
});

test("what is no copy is refused, and the same file is kept once", async () => {
  const { slug, number } = await filedItem();
  const refused = async (sent: ReturnType<typeof file>) =>
    (await refusalOf(keepCopy(testEditor, slug, number, sent, NOW))).errors.file;
  expect(await refused(file(""))).toBe("Choose a file.");
  expect(await refused(file("MZ\u0090", "paper.pdf"))).toContain("neither PDF, PNG");
  expect(await refused({ name: "a.pdf", content: new Uint8Array(20 * 1024 * 1024 + 1) })).toContain("more than 20 MB");
  await keepCopy(testEditor, slug, number, file("%PDF-1.7"), NOW);
  expect(await refused(file("%PDF-1.7"))).toContain("kept already, as copy 1");
  expect(await keepCopy(testEditor, slug, number, file("%PDF-1.7 other"), NOW)).toBe(2);
});

test.each([
  ["2026-02-30 10:00", "Write the moment in UTC"],
  ["20 August", "Write the moment in UTC"],
  ["2999-01-01 00:00", "still to come"],
])("“%s” is no moment at which a copy was taken", (capturedAt, message) => {
  expect(copyInput.safeParse({ capturedAt }).error?.issues[0]?.message).toContain(message);
});

test("a changed byte is found, and the copy is named", async () => {
  const { slug, number } = await filedItem();
  await keepCopy(testEditor, slug, number, file("%PDF-1.7 original"), NOW);
  await db.$transaction([
    db.$executeRaw`ALTER TABLE evidence_copy_content DISABLE TRIGGER USER`,
    db.$executeRaw`UPDATE evidence_copy_content SET content = set_byte(content, 9, 65)
      WHERE copy_id = (SELECT c.id FROM evidence_copy c JOIN ledger_entry e ON e.sequence = c.ledger_sequence
        WHERE e.subject = ${`${slug}/evidence/${number}/copies/1`})`,
    db.$executeRaw`ALTER TABLE evidence_copy_content ENABLE TRIGGER USER`,
  ]);
  expect(await verifyLedger()).toMatchObject({
    fault: `the file of ${slug}/evidence/${number}/copies/1 is not as it was kept`,
    sequence: expect.any(BigInt),
  });
});
