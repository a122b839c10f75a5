import type { Spooled } from "./spooled";

interface Kept<T> {
  mark: string;
  made: Promise<Spooled<T> | null>;
  readers: number;
  isReplaced: boolean;
}

/** What was taken off the shelf: sent, or put back unsent. */
export interface Taken<T> extends Pick<Spooled<T>, "result"> {
  send: () => ReadableStream<Uint8Array>;
  putBack: () => void;
}

/** Files that are made once for all who ask, and anew when what they are made of has another mark. */
export class Shelf<T> {
  readonly #kept = new Map<string, Kept<T>>();

  /** The file of a name in the state of a mark; null where `make` gives none. */
  async take(name: string, mark: string, make: () => Promise<Spooled<T> | null>): Promise<Taken<T> | null> {
    const kept = this.#at(name, mark, make);
    kept.readers += 1;
    const release = () => {
      kept.readers -= 1;
      void closeUnused(kept);
    };
    const spool = await kept.made.catch((error: unknown) => {
      this.#forget(name, kept);
      release();
      throw error;
    });
    if (spool === null) {
      this.#forget(name, kept);
      release();
      return null;
    }
    return { result: spool.result, send: () => spool.stream(release), putBack: release };
  }

  #at(name: string, mark: string, make: () => Promise<Spooled<T> | null>): Kept<T> {
    const earlier = this.#kept.get(name);
    if (earlier?.mark === mark) return earlier;
    if (earlier) this.#forget(name, earlier);
    const kept = { mark, made: make(), readers: 0, isReplaced: false };
    this.#kept.set(name, kept);
    return kept;
  }

  #forget(name: string, kept: Kept<T>): void {
    kept.isReplaced = true;
    if (this.#kept.get(name) === kept) this.#kept.delete(name);
    void closeUnused(kept);
  }
}

async function closeUnused<T>(kept: Kept<T>): Promise<void> {
  if (!kept.isReplaced || kept.readers > 0) return;
  const spool = await kept.made.catch(() => null);
  await spool?.close().catch(() => {});
}
