import { writePackage } from "@/lib/packages/read";

/** The package of a tracker, as its bytes. */
export async function packed(slug: string): Promise<Buffer> {
  const pieces: string[] = [];
  const hash = await writePackage(slug, async (text) => void pieces.push(text));
  if (hash === null) throw new Error("The test's tracker is not there.");
  return Buffer.from(pieces.join(""));
}
