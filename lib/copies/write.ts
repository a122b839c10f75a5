import "server-only";
import { createHash } from "node:crypto";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { plainFileName } from "@/lib/text/file-name";
import { openTracker } from "@/lib/trackers/write";
import type { CopyInput } from "./input";
import { MAX_COPY_BYTES, mediaTypeOf } from "./rules";

interface KeptFile {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Keeps a file with an item as an evidentiary copy; gives its number. Throws `Refused` for a file of another kind. */
export async function keepCopy(
  editor: Editor,
  slug: string,
  number: number,
  { name, content }: KeptFile,
  { capturedAt }: CopyInput,
): Promise<number> {
  if (content.length === 0) throw new Refused({ file: "Choose a file." });
  if (content.length > MAX_COPY_BYTES) throw new Refused({ file: "The file has more than 20 MB." });
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) {
    throw new Refused({ file: "By its content this is neither PDF, PNG, JPEG, GIF, WebP nor HTML." });
  }
  const sha256 = createHash("sha256").update(content).digest("hex");
  return writing(editor, async ({ tx, enter }) => {
    const tracker = await openTracker(tx, slug);
    const evidence = await tx.evidence.findUnique({
      where: { trackerId_number: { trackerId: tracker.id, number } },
      select: { id: true, copies: { select: { number: true, sha256: true } } },
    });
    if (!evidence) throw new Absent("such item");
    const same = evidence.copies.find((copy) => copy.sha256 === sha256);
    if (same) throw new Refused({ file: `This very file is kept already, as copy ${same.number}.` });
    const next = Math.max(0, ...evidence.copies.map((copy) => copy.number)) + 1;
    return enter("keepCopy", null, async (place) => {
      const { id } = await tx.evidenceCopy.create({
        data: {
          evidenceId: evidence.id,
          number: next,
          fileName: plainFileName(name),
          mediaType,
          bytes: content.length,
          sha256,
          capturedAt: capturedAt ?? place.recordedAt,
          authorId: editor.id,
          signedAs: editor.signedAs,
          ...place,
          content: { create: { content } },
        },
        select: { id: true },
      });
      return { subject: `${slug}/evidence/${number}/copies/${next}`, after: ["evidence_copy", id], result: next };
    });
  });
}
