const DIGEST = "SIGNED_OUT";
/** As the web server says it, which takes a large file from nobody else. */
const SAID = "Nothing was saved. You are not signed in.";

/** Thrown by an action whose sender is not, or no longer, signed in. Nothing was read or written. */
export class SignedOut extends Error {
  /** The one part of an error that reaches the browser. */
  readonly digest = DIGEST;

  constructor() {
    super("A form was sent by somebody who is not signed in.");
    this.name = "SignedOut";
  }
}

/** Whether an action that was called from the browser threw `SignedOut`, or was not let in because of it. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Error && (("digest" in error && error.digest === DIGEST) || error.message === SAID);
}
