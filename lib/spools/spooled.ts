import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

/** What was written aside, to be sent as fast as it is taken. */
export interface Spooled<T> {
  result: T;
  bytes: number;
  stream: () => ReadableStream<Uint8Array>;
  /** To be called where it is not sent. */
  discard: () => Promise<void>;
}

/**
 * Lets something be written to a file that has no name any more when it is there, so that nothing is left of it whatever
 * happens, and so that whoever takes it slowly keeps nobody else waiting.
 */
export async function spooled<T>(make: (write: (text: string) => Promise<void>) => Promise<T>): Promise<Spooled<T>> {
  const folder = await mkdtemp(join(tmpdir(), "signpost-spool-"));
  const handle = await open(join(folder, "file"), "wx+", 0o600).finally(() => rm(folder, { recursive: true }));
  try {
    const result = await make((text) => handle.appendFile(text));
    const { size } = await handle.stat();
    const stream = () => Readable.toWeb(handle.createReadStream({ start: 0 })) as ReadableStream<Uint8Array>;
    return { result, bytes: size, stream, discard: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
