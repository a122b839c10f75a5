import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { network } from "@/lib/network";
import { Refused } from "@/lib/refusal";
import { ASKED_A_DAY, ASKED_AN_HOUR } from "@/lib/subscriptions/rules";

const QUARTER_HOUR = 15 * 60;
const MINUTE = 60;
const HOUR = 60 * 60;
/** Calls that write with one API token in a minute. */
export const WRITES_A_MINUTE = 60;
const DAY = 24 * HOUR;
const SEASON = 90 * DAY;

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
    /** Codes of the second step, for one account from one address. */
    codePair: limiter("code-pair", 5, QUARTER_HOUR),
    /** One-time codes for one account, from all addresses: six digits could be guessed in a year. */
    code: limiter("code", 20, DAY),
    /** What is written with one API token. */
    apiToken: limiter("api-token", WRITES_A_MINUTE, MINUTE),
    /** Subscriptions asked for from one address, whomever for. */
    asking: limiter("asking", 20, HOUR),
    /** Mails that ask whether it was they, to one mailbox. */
    askedHour: limiter("asked-hour", ASKED_AN_HOUR, HOUR),
    askedDay: limiter("asked-day", ASKED_A_DAY, DAY),
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
  await count(SIGN_IN, [byAddress, keys.from], [pair, keys.both], ...(isKnown ? [] : [[account, keys.who] as const]));
  return {
    async succeeded() {
      await byAddress.reward(keys.from);
      await pair.delete(keys.both);
      if (!isKnown) await account.reward(keys.who);
      await known.set(keys.both, 1, SEASON);
    },
  };
}

/**
 * Counts an attempt at the second step, before the code is looked at. A recovery code cannot be guessed, so that it
 * lets its owner in also where somebody else used the day's attempts up.
 */
export async function attemptAtCode(address: string | null, userId: string, isOneTime: boolean): Promise<Attempt> {
  made ??= limiters();
  const { address: byAddress, codePair, code } = made;
  const from = network(address ?? "unknown");
  const keys = { from: keyOf(from), who: keyOf(userId), both: keyOf(from, userId) };
  await count(
    SIGN_IN,
    [byAddress, keys.from],
    [codePair, keys.both],
    ...(isOneTime ? [[code, keys.who] as const] : []),
  );
  return {
    async succeeded() {
      await byAddress.reward(keys.from);
      await codePair.delete(keys.both);
      await code.delete(keys.who);
    },
  };
}

/** Counts a call that writes with an API token. */
export async function countWrite(token: number): Promise<{ isOver: boolean; left: RateLimiterRes }> {
  made ??= limiters();
  return made.apiToken.consume(keyOf(String(token))).then(
    (left) => ({ isOver: false, left }),
    (left) => {
      if (!(left instanceof RateLimiterRes)) throw left;
      return { isOver: true, left };
    },
  );
}

/**
 * Counts a subscription that somebody asks for. Throws `Refused` where many were asked for from there; gives false where the
 * mailbox was asked often enough, which is nobody's business but its owner's.
 */
export async function countAsking(address: string | null, email: string): Promise<boolean> {
  made ??= limiters();
  const { asking, askedHour, askedDay } = made;
  await count("subscriptions asked for from your network", [asking, keyOf(network(address ?? "unknown"))]);
  const mailbox = keyOf(email);
  return !(await isOver(askedHour, mailbox)) && !(await isOver(askedDay, mailbox));
}

async function isOver(limit: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await limit.consume(key);
    return false;
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over;
    return true;
  }
}

const SIGN_IN = "attempts to sign in";

async function count(what: string, ...attempts: (readonly [RateLimiterPostgres, string])[]): Promise<void> {
  try {
    for (const [limit, key] of attempts) await limit.consume(key);
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit;
    throw new Refused({
      form: `There were too many ${what}. Try again in ${inWords(limit.msBeforeNext)}.`,
    });
  }
}

function inWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  if (minutes > 90) return `${Math.ceil(minutes / 60)} hours`;
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
