import { performance } from "node:perf_hooks";

/**
 * Does one step and says how it went: `[signpost] build … done (31.2 s)`.
 * @typedef {<T extends string | undefined>(name: string, work: () => Promise<T> | T) => Promise<T>} Step
 */

/** @type {Step} */
export async function step(name, work) {
  process.stdout.write(`[signpost] ${name} … `);
  const started = performance.now();
  try {
    const result = await work();
    process.stdout.write(`${result ?? "done"} (${seconds(started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed (${seconds(started)})\n`);
    throw error;
  }
}

/**
 * For commands whose output belongs to somebody else: speaks on standard error, and only of steps that took a while.
 * @type {Step}
 */
export async function quietStep(name, work) {
  const started = performance.now();
  const result = await work();
  if (performance.now() - started > 1000)
    console.error(`[signpost] ${name} … ${result ?? "done"} (${seconds(started)})`);
  return result;
}

/** @param {number} started a reading of performance.now() */
export function seconds(started) {
  const taken = (performance.now() - started) / 1000;
  return `${taken.toFixed(taken < 10 ? 2 : 0)} s`;
}
