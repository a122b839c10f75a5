import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { network } from "@/lib/network";
import { countWrite, WRITES_A_MINUTE } from "@/lib/rate-limit";
import { CLIENT_ADDRESS } from "@/lib/request";
import { Problem } from "./problem";

const MINUTE = 60;
/** Calls that one network may make in a minute. */
export const READS_A_MINUTE = 600;

/**
 * Counted in the memory of this process, since it only spares the machine: a restart forgets the counts, and two
 * processes count apart.
 */
let made: RateLimiterMemory | undefined;

function limiter(): RateLimiterMemory {
  made ??= new RateLimiterMemory({ points: READS_A_MINUTE, duration: MINUTE });
  return made;
}

/** Counts a call, and gives the header fields that tell how many are left. Throws a problem where there were too many. */
export async function countCall(request: Request): Promise<Record<string, string>> {
  const key = network(request.headers.get(CLIENT_ADDRESS) ?? "unknown");
  return limiter()
    .consume(key)
    .then(
      (left) => headersOf("calls", READS_A_MINUTE, left),
      (left: RateLimiterRes) => {
        throw tooMany("calls", READS_A_MINUTE, left);
      },
    );
}

/** Counts a call that writes; its counts stand in the database, so that a restart forgets none. */
export async function countWriteOf(token: number): Promise<Record<string, string>> {
  const { isOver, left } = await countWrite(token);
  if (isOver) throw tooMany("writes", WRITES_A_MINUTE, left);
  return headersOf("writes", WRITES_A_MINUTE, left);
}

/** The fields of draft-ietf-httpapi-ratelimit-headers. */
function headersOf(policy: string, quota: number, left: RateLimiterRes): Record<string, string> {
  return {
    "ratelimit-policy": `"${policy}";q=${quota};w=${MINUTE}`,
    ratelimit: `"${policy}";r=${left.remainingPoints};t=${secondsOf(left)}`,
  };
}

function tooMany(policy: string, quota: number, left: RateLimiterRes): Problem {
  const seconds = secondsOf(left);
  const detail = `At most ${quota} calls are answered in a minute. Try again in ${seconds} s.`;
  const headers = { ...headersOf(policy, quota, left), "retry-after": String(seconds) };
  return new Problem(429, detail, { headers });
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
