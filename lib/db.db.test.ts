import pg from "pg";
import { expect, test, vi } from "vitest";

test("a moment goes in and comes out as it is, whatever time zone the server has", async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(`ALTER DATABASE ${url.pathname.slice(1)} SET timezone = 'Asia/Seoul'`);
  await client.end();
  const { db } = await import("@/lib/db");
  const moment = new Date("2026-01-31T23:59:59.999Z");
  const [found] = await db.$queryRaw<{ isIn: boolean; out: Date }[]>`
    SELECT ${moment}::timestamptz = '2026-01-31 23:59:59.999Z' AS "isIn", '2026-01-31 23:59:59.999Z'::timestamptz AS out`;
  expect(found).toEqual({ isIn: true, out: moment });
});

test("a transaction asks its connection for one thing at a time", async () => {
  const { db } = await import("@/lib/db");
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const several = { actors: true, sources: true, themes: true } as const;
  const asked = db.$transaction(async (tx) => {
    await Promise.all([tx.tracker.findMany({ select: several }), tx.tracker.count()]);
    await tx.$queryRaw`SELECT 1 / 0`;
  });
  await expect(asked).rejects.toThrow("division by zero");
  expect(warned.mock.calls.map(([warning]) => String(warning))).toEqual([]);
});

test("no statement is compiled before it is answered, whatever the server is set to", async () => {
  const { db } = await import("@/lib/db");
  expect(await db.$queryRaw`SHOW jit`).toEqual([{ jit: "off" }]);
});
