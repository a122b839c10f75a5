import type { Role } from "@/lib/scales/rules";

declare const proved: unique symbol;

/**
 * Somebody who may write, proved by a session, an API token, a one-time link or the command line.
 * Only `lib/session.ts`, `lib/api-token.ts`, `acceptInvitation` and `commandLine` make one, so holding it is the authority.
 */
export interface Editor {
  readonly [proved]: true;
  /** Null for the command line, which is no person. */
  readonly id: string | null;
  /** How readers see the author of what is written. */
  readonly signedAs: string;
  readonly role: Role;
}

/** To be called only where the proof was just made. */
export function proven(editor: Omit<Editor, typeof proved>): Editor {
  return editor as Editor;
}

/** The administrator at the machine's own command line. */
export function commandLine(signedAs = "Command line"): Editor {
  return proven({ id: null, signedAs, role: "ADMIN" });
}

/** The word for the author in the ledger: a person's id, or `cli`. */
export function whoIs(editor: Editor): string {
  return editor.id ?? "cli";
}
