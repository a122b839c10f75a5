import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { Refused } from "@/lib/refusal";
import { attemptToSignIn } from "./rate-limit";

const HERE = "198.51.100.7";

beforeEach(async () => {
  await db.rateLimit.deleteMany();
});

async function attempts(count: number, address: (n: number) => string, email: (n: number) => string): Promise<string> {
  const made = Array.from({ length: count }, (_, n) => attemptToSignIn(address(n), email(n)));
  const ends = await Promise.allSettled(made);
  const refused = ends.filter((end) => end.status === "rejected" && end.reason instanceof Refused);
  return `${count - refused.length} let through, ${refused.length} refused`;
}

test("of eight guesses at once from one address five are heard", async () => {
  const outcome = await attempts(
    8,
    () => HERE,
    () => "ana@example.org",
  );
  expect(outcome).toBe("5 let through, 3 refused");
});

test("a refusal says how long to wait", async () => {
  await attempts(
    5,
    () => HERE,
    () => "ana@example.org",
  );
  await expect(attemptToSignIn(HERE, "ana@example.org")).rejects.toThrow(
    "There were too many attempts to sign in. Try again in 15 minutes.",
  );
});

test("guesses from one address do not keep the owner out at another", async () => {
  await attempts(
    8,
    () => HERE,
    () => "ana@example.org",
  );
  await attemptToSignIn("198.51.100.8", "ana@example.org");
});

test("one address cannot go through many accounts", async () => {
  const outcome = await attempts(
    40,
    () => HERE,
    (n) => `person-${n}@example.org`,
  );
  expect(outcome).toBe("30 let through, 10 refused");
});

test("guesses from many addresses are stopped, but not where the owner was let in before", async () => {
  const before = await attemptToSignIn("203.0.113.1", "ana@example.org");
  await before.succeeded();
  const outcome = await attempts(
    60,
    (n) => `192.0.2.${n}`,
    () => "ana@example.org",
  );
  expect(outcome).toBe("50 let through, 10 refused");
  await expect(attemptToSignIn("192.0.2.99", "ana@example.org")).rejects.toThrow(Refused);
  await attemptToSignIn("203.0.113.1", "ana@example.org");
});

test("attempts that succeed do not count", async () => {
  for (let n = 0; n < 40; n += 1) {
    const attempt = await attemptToSignIn(HERE, "ana@example.org");
    await attempt.succeeded();
  }
  await attemptToSignIn(HERE, "ana@example.org");
});

test("the count outlives a restart", async () => {
  await attempts(
    5,
    () => HERE,
    () => "ana@example.org",
  );
  vi.resetModules();
  const restarted = await import("./rate-limit");
  await expect(restarted.attemptToSignIn(HERE, "ana@example.org")).rejects.toThrow("too many attempts");
});

test("after a quarter of an hour one may try again", async () => {
  await attempts(
    6,
    () => HERE,
    () => "ana@example.org",
  );
  await db.$executeRaw`UPDATE rate_limit SET expire = expire - 15 * 60 * 1000 - 1`;
  await attemptToSignIn(HERE, "ana@example.org");
});

test("neither addresses nor e-mail addresses are kept", async () => {
  await attemptToSignIn(HERE, "ana@example.org");
  const rows = JSON.stringify(await db.rateLimit.findMany(), (_, value) => String(value));
  expect(rows).not.toMatch(/ana|198/);
});
