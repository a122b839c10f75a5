import "server-only";
import type { Editor } from "@/lib/editor";
import type { Waiting } from "@/lib/queue/rules";
import { importsOf } from "./read-job";

const NOTES = {
  UPLOADED: "Its columns wait to be named",
  TRIED: "Tried, and not added yet",
  STOPPED: "Stopped before its end",
} as const;

/** The imports of an editor that stopped before their end, the oldest first. */
export async function importsWaiting(editor: Editor): Promise<Waiting[]> {
  const jobs = await importsOf(editor);
  return jobs.reverse().flatMap(({ id, fileName, state, tracker, createdAt }) => {
    if (state === "APPLIED" || state === "TRYING" || state === "APPLYING") return [];
    const href = `/desk/import/${id}`;
    return [{ tracker: tracker.slug, href, title: fileName, note: NOTES[state], since: createdAt }];
  });
}
