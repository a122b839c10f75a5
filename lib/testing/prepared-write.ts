import { randomUUID } from "node:crypto";
import { commandLine, type Editor } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import type { Role } from "@/lib/scales/rules";
import type { TrackerRecord } from "./tracker-record";

/** Something that the desk offers to do, and whose write tests carry out in every way. */
export interface PreparedWrite {
  /** Who may do it. */
  roles: readonly Role[];
  /** Makes what the write needs, for a person who may do it, and gives the write alone. */
  prepare: (owner: Editor, tracker: TrackerRecord) => Promise<(editor: Editor) => Promise<unknown>>;
  /** Tables in which a write that failed tells that it was tried, such as counted attempts. */
  tells?: readonly string[];
}

export const EVERYONE: readonly Role[] = ["EDITOR", "REVIEWER", "ADMIN"];
export const REVIEWERS: readonly Role[] = ["REVIEWER", "ADMIN"];
export const ADMINS: readonly Role[] = ["ADMIN"];

export const REASON = "The test asks for it.";

/** A person of whom nothing is known yet; gives their id. */
export function somebody(): Promise<string> {
  const person = { email: `${randomUUID()}@people.example`, name: "Somebody", role: "EDITOR" } as const;
  return addPerson(commandLine(), person);
}
