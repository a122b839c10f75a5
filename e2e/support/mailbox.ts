import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import PostalMime, { type Email } from "postal-mime";

/** The mails that came for a reader, the first one first. */
export async function mailsTo(address: string): Promise<Email[]> {
  const folder = join(process.env.SIGNPOST_TEST_MAILS ?? "", address);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".eml")) : [];
  return Promise.all(files.sort().map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
}

/** Waits for so many mails to a reader; gives the last one. */
export async function mailTo(address: string, nth = 1): Promise<Email> {
  await expect.poll(async () => (await mailsTo(address)).length, { timeout: 30_000 }).toBe(nth);
  return (await mailsTo(address))[nth - 1]!;
}

/** The address in a mail that goes on like this. */
export function addressIn({ text = "" }: Email, path: string): string {
  return text.split(/\s/).find((word) => word.includes(path)) ?? "";
}
