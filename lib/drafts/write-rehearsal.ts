import "server-only";
import type { Byline } from "@/lib/approvals/write-release";
import { readingIn } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import { writing } from "@/lib/ledger/write";
import { openTracker } from "@/lib/trackers/write";
import type { Work } from "./rules";
import { type Published, publishWork } from "./write-publish";

/** Ends a write that was never meant to last, with what was seen in it. */
class Rehearsed<T> extends Error {
  constructor(readonly seen: T) {
    super("This was a rehearsal: nothing is written.");
  }
}

/**
 * Publishes what was typed, looks at what readers would see, and takes all of it back: nothing is written. Throws
 * `Refused` where it could not be published.
 */
export async function rehearse<T>(
  editor: Editor,
  work: Work,
  author: Byline,
  values: FormValues,
  look: (published: Published) => Promise<T>,
): Promise<T> {
  try {
    return await writing<never>(editor, async (open) => {
      const release = { tracker: await openTracker(open.tx, work.tracker), by: author, state: "PUBLISHED" } as const;
      const published = await publishWork(open, { ...release, isApproved: true }, work, values);
      throw new Rehearsed(await readingIn(open.tx, () => look(published)));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.seen as T;
    throw error;
  }
}
