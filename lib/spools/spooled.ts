import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { streamed } from "@/lib/text/streamed";

const PIECE = 64 * 1024;

/** What was written aside, to be sent as often and as slowly as it is taken. */
export interface Spooled<T> {
  result: T;
  /** `onEnd` is called once, when all of it was taken or nobody takes it any more. */
  stream: (onEnd: () => void) => ReadableStream<Uint8Array>;
  close: () => Promise<void>;
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
    const stream = (onEnd: () => void) => streamed(piecesOf(handle, onEnd));
    return { result, stream, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function* piecesOf(handle: FileHandle, onEnd: () => void): AsyncGenerator<Uint8Array> {
  try {
    for (let from = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE), 0, PIECE, from);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      from += bytesRead;
    }
  } finally {
    onEnd();
  }
}
