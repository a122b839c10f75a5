/** Something the person at the terminal can mend: its message is shown without a stack trace. */
export class Fault extends Error {}

/**
 * Ends the process with the words of a `Fault`, or with the whole stack of anything else.
 * @param {unknown} error
 * @returns {never}
 */
export function stopWith(error) {
  if (error instanceof Fault) console.error(`\n[signpost] ${error.message}`);
  else console.error(error);
  process.exit(1);
}
