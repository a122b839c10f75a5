import { afterEach, expect, test, vi } from "vitest";

const url = process.env.DATABASE_URL ?? "";

afterEach(() => {
  vi.unstubAllEnvs();
});

async function answersAt(databaseUrl: string, patience?: number): Promise<boolean> {
  vi.stubEnv("DATABASE_URL", databaseUrl);
  vi.stubGlobal("signpostDb", undefined);
  vi.resetModules();
  const { databaseHealth } = await import("./read");
  return (await databaseHealth(patience)) !== null;
}

test("a database that is there answers", async () => {
  expect(await answersAt(url, 20_000)).toBe(true);
});

test("one that is not there does not, and neither does one that is too slow", async () => {
  expect(await answersAt("postgresql://nobody@127.0.0.1:1/nothing")).toBe(false);
  expect(await answersAt(url, 0)).toBe(false);
});
