import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { commandLine, type Editor, proven } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import { codeOf } from "@/lib/testing/access-deeds";
import { refusalOf } from "@/lib/testing/refusal";
import { factorSecret, secondFactorOf } from "./read";
import { beginSetUp, confirmSetUp, removeSecondFactor, renewRecoveryCodes, spendCode } from "./write";

beforeEach(() => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
});

async function person(): Promise<Editor & { id: string }> {
  const id = await addPerson(commandLine(), { email: `${randomUUID()}@people.example`, name: "Ana", role: "EDITOR" });
  return { ...proven({ id, signedAs: "Ana", role: "EDITOR" }), id };
}

async function session(userId: string) {
  const expiresAt = new Date(Date.now() + 1000_000);
  return db.session.create({ data: { id: randomUUID(), userId, token: randomUUID(), expiresAt } });
}

/** Somebody with a second step, and the recovery codes. The code of this half minute was used for it. */
async function setUp() {
  const ana = await person();
  await beginSetUp(ana);
  const codes = await confirmSetUp(ana, "none", await codeOf(ana.id));
  return { ana, codes: codes.map((code) => code.replaceAll("-", "")) };
}

const bare = (codes: string[]) => codes.map((code) => code.replaceAll("-", ""));

test("until a code confirms the set-up, nothing changes at sign-in", async () => {
  const ana = await person();
  await beginSetUp(ana);
  expect(await secondFactorOf(ana.id)).toMatchObject({ confirmedAt: null, codesLeft: 0 });
  expect((await session(ana.id)).awaitsCode).toBe(false);
  expect((await refusalOf(confirmSetUp(ana, "none", "000000"))).errors.code).toContain("is not right");
  expect(await secondFactorOf(ana.id)).toMatchObject({ confirmedAt: null, codesLeft: 0 });
  expect((await refusalOf(spendCode(ana.id, await codeOf(ana.id)))).errors.code).toBeDefined();
});

test("a confirmed set-up ends all other sessions, and gives ten codes of which only hashes are kept", async () => {
  const ana = await person();
  const [own, other] = [await session(ana.id), await session(ana.id)];
  await beginSetUp(ana);
  const codes = await confirmSetUp(ana, own.id, await codeOf(ana.id));
  expect(codes).toHaveLength(10);
  expect(await db.session.findMany({ where: { userId: ana.id }, select: { id: true } })).toEqual([{ id: own.id }]);
  expect(await db.session.count({ where: { id: other.id } })).toBe(0);
  const kept = JSON.stringify([
    await db.recoveryCode.findMany(),
    await db.secondFactor.findMany(),
    (await db.ledgerPayload.findMany()).map(({ after }) => after),
  ]);
  for (const code of bare(codes)) expect(kept).not.toContain(code);
  expect(kept).not.toContain(await factorSecret(ana.id));
});

test("whoever has a second step begins with a session that awaits a code and ends in minutes", async () => {
  const { ana } = await setUp();
  const { awaitsCode, expiresAt } = await session(ana.id);
  expect(awaitsCode).toBe(true);
  expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 10 * 60_000);
});

test("a code counts once, and the one before it no more", async () => {
  const { ana } = await setUp();
  const [code, next] = [await codeOf(ana.id), await codeOf(ana.id, 1)];
  await spendCode(ana.id, next);
  for (const used of [next, code]) {
    expect((await refusalOf(spendCode(ana.id, used))).errors.code).toBe(
      "This code was used already. Wait for the next one.",
    );
  }
});

test("of one code sent twenty times at once one counts", async () => {
  const { ana, codes } = await setUp();
  for (const code of [await codeOf(ana.id, 1), codes[0]!]) {
    const ends = await Promise.allSettled(Array.from({ length: 20 }, () => spendCode(ana.id, code)));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  }
});

test("a recovery code counts once, and only for whom it was made", async () => {
  const [{ ana, codes }, { ana: other }] = [await setUp(), await setUp()];
  expect((await refusalOf(spendCode(other.id, codes[0]!))).errors.code).toContain("is not right");
  await spendCode(ana.id, codes[0]!);
  expect((await refusalOf(spendCode(ana.id, codes[0]!))).errors.code).toContain("used before");
  expect((await secondFactorOf(ana.id))?.codesLeft).toBe(9);
});

test("new recovery codes end the earlier ones", async () => {
  const { ana, codes } = await setUp();
  const fresh = bare(await renewRecoveryCodes(ana));
  await expect(spendCode(ana.id, codes[0]!)).rejects.toThrow("is not right");
  await spendCode(ana.id, fresh[0]!);
});

test("what is set up is not set up over, and what is not there is neither removed nor renewed", async () => {
  const { ana } = await setUp();
  const before = await factorSecret(ana.id);
  await beginSetUp(ana);
  expect(await factorSecret(ana.id)).toBe(before);
  await expect(confirmSetUp(ana, "none", await codeOf(ana.id))).rejects.toThrow("already set up");
  await removeSecondFactor(ana);
  expect(await secondFactorOf(ana.id)).toBeNull();
  expect((await session(ana.id)).awaitsCode).toBe(false);
  await expect(removeSecondFactor(ana)).rejects.toThrow("no second step");
  await expect(renewRecoveryCodes(ana)).rejects.toThrow("no second step");
});

test("where the site's secret was changed, the code is refused in words and a recovery code still counts", async () => {
  const { ana, codes } = await setUp();
  vi.stubEnv("SIGNPOST_SECRET", "another secret, as after a restore on a new machine");
  await expect(spendCode(ana.id, "123456")).rejects.toThrow("Use a recovery code");
  await spendCode(ana.id, codes[0]!);
});
