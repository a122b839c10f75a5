import pg from "pg";

/** Longer than this nobody waits to hear how far the ledger reaches. */
const PATIENCE_MS = 2_000;
/** After a failure nobody asks again for so long. */
const REST_MS = 1_000;

/**
 * Tells how far the ledger reaches, so that what was made from it can be known to be of now. Whoever asks is answered by
 * a look that began after they asked, and all who wait share one: what was recorded before a question is in its answer,
 * however many ask at once.
 * @param {() => Promise<string>} look
 * @param {() => number} [clock] in milliseconds
 * @returns {() => Promise<string>} rejects where the database cannot be asked
 */
export function sharedLook(look, clock = Date.now) {
  /** @type {Promise<unknown>} */
  let running = Promise.resolve();
  /** @type {Promise<string> | undefined} */
  let next;
  let restsUntil = 0;
  const begin = async () => {
    next = undefined;
    try {
      return await look();
    } catch (error) {
      restsUntil = clock() + REST_MS;
      throw error;
    }
  };
  return () => {
    if (clock() < restsUntil) return Promise.reject(new Error("The database did not answer a moment ago."));
    if (next === undefined) {
      next = running.then(begin, begin);
      running = next;
    }
    return next;
  };
}

/**
 * @param {string} url of the database
 * @returns {{ mark: () => Promise<string>, end: () => Promise<void> }}
 */
export function ledgerMark(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    application_name: "signpost pages",
  });
  // A connection that breaks while nobody asks is made anew by whoever asks next.
  pool.on("error", () => {});
  const text = "SELECT coalesce(max(sequence), 0)::text AS head FROM ledger_entry";
  return {
    mark: sharedLook(async () => {
      const { rows } = await pool.query({ name: "head", text });
      return String(rows[0].head);
    }),
    end: () => pool.end(),
  };
}
