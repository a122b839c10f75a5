import { Fault, stopWith } from "./fault.mjs";

/** @type {(() => unknown)[]} */
const deeds = [];
let asked = false;

/**
 * Something to do before this process ends, by a signal or by a failure; the latest comes first.
 * @param {() => unknown} deed
 * @returns {() => void} takes it back
 */
export function beforeEnd(deed) {
  deeds.push(deed);
  return () => {
    const index = deeds.indexOf(deed);
    if (index >= 0) deeds.splice(index, 1);
  };
}

/**
 * Ends in order at the first signal and at once at the second.
 * @param {() => number} exitCode
 */
export function endOnSignals(exitCode) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, async () => {
      if (asked) process.exit(130);
      asked = true;
      console.error(`[signpost] ${signal}: ending`);
      const code = exitCode();
      process.exit((await doAll()) ? code : 1);
    });
}

/**
 * Ends as at SIGTERM when the process that started this one is gone: npm hands a signal to its shell only, which ends
 * without handing it on.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !asked) process.kill(process.pid, "SIGTERM");
  }, 200).unref();
}

/**
 * @param {unknown} error
 */
export async function endWith(error) {
  // What fails because a signal ends everything is no failure of its own.
  if (asked) return;
  asked = true;
  await doAll();
  stopWith(error);
}

async function doAll() {
  let fine = true;
  for (const deed of deeds.splice(0).reverse()) {
    try {
      await deed();
    } catch (error) {
      fine = false;
      console.error(error instanceof Fault ? `[signpost] ${error.message}` : error);
    }
  }
  return fine;
}
