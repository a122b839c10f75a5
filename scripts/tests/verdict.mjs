/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped names
 */

/**
 * What a part counts for: one that broke off, or that tested nothing, has failed once at least.
 * @param {Outcome} counted what its report says
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function judge(counted, exitCode) {
  const nothing = counted.passed + counted.failed + counted.skipped.length === 0;
  const brokeOff = exitCode !== 0 && counted.failed === 0;
  return nothing || brokeOff ? { ...counted, failed: counted.failed + 1 } : counted;
}

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sum(outcomes) {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/**
 * "12 passed, 0 failed", and how many were skipped if any were.
 * @param {Outcome} outcome
 */
export function verdict({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}
