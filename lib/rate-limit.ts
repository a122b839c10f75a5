import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { network } from "@/lib/network";
import { Refused } from "@/lib/refusal";

const QUARTER_HOUR = 15 * 60;
const HOUR = 60 * 60;
const SEASON = 90 * 24 * HOUR;

const store = {
  async query({ text, values }: { text: string; values: unknown[] }) {
    const found = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
    const rows = found.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) }));
    return { rows, rowCount: rows.length };
  },
};

function limiter(keyPrefix: string, points: number, duration: number): RateLimiterPostgres {
  const options = { storeClient: store, storeType: "client", tableName: "rate_limit", tableCreated: true };
  return new RateLimiterPostgres({ ...options, keyPrefix, points, duration });
}

function limiters() {
  return {
    /** From one address, whatever the accounts. */
    address: limiter("address", 30, QUARTER_HOUR),
    /** From one address for one account. */
    pair: limiter("pair", 5, QUARTER_HOUR),
    /** For one account, from all addresses that it was never entered from. */
    account: limiter("account", 50, HOUR),
    /** Addresses that an account was entered from. They are spared the limit above, so that strangers lock nobody out. */
    known: limiter("known", 1, SEASON),
  };
}

let made: ReturnType<typeof limiters> | undefined;

function keyOf(...parts: string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

interface Attempt {
  /** To be called when the password was right: this attempt then does not count. */
  succeeded(): Promise<void>;
}

/**
 * Counts an attempt before the password is looked at, so that a hundred at once are still counted one by one.
 * Throws `Refused` when there were too many. The counts stand in the database and outlive a restart.
 */
export async function attemptToSignIn(address: string | null, email: string): Promise<Attempt> {
  made ??= limiters();
  const { address: byAddress, pair, account, known } = made;
  const from = network(address ?? "unknown");
  const keys = { from: keyOf(from), who: keyOf(email), both: keyOf(from, email) };
  const isKnown = (await known.get(keys.both)) !== null;
  try {
    await byAddress.consume(keys.from);
    await pair.consume(keys.both);
    if (!isKnown) await account.consume(keys.who);
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit;
    const minutes = Math.max(1, Math.ceil(limit.msBeforeNext / 60_000));
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    throw new Refused({ form: `There were too many attempts to sign in. Try again in ${wait}.` });
  }
  return {
    async succeeded() {
      await byAddress.reward(keys.from);
      await pair.delete(keys.both);
      if (!isKnown) await account.reward(keys.who);
      await known.set(keys.both, 1, SEASON);
    },
  };
}
