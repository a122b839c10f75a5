import "server-only";
import { symmetricEncrypt } from "better-auth/crypto";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { payloadOf, writing } from "@/lib/ledger/write";
import type { Deed } from "@/lib/people/rules";
import { tokenHash } from "@/lib/people/token";
import { Absent, Refused } from "@/lib/refusal";
import { secret } from "@/lib/settings";
import { inGroups, isOneTimeCode, newRecoveryCodes, newSecret, stepOf } from "./code";
import { factorSecret } from "./read";

const NOT_RIGHT = "The code is not right. Wait for the next one and check that the clock of the device is right.";
const UNREADABLE =
  "This site can no longer check codes of your app, because its own secret was changed. Use a recovery code, or ask an administrator for a reset.";

/** Begins the set-up anew with a fresh secret. Until a code confirms it, nothing changes at sign-in. */
export async function beginSetUp(editor: Editor): Promise<void> {
  const userId = personOf(editor);
  const encrypted = await symmetricEncrypt({ key: secret(), data: newSecret() });
  await db.$transaction([
    db.secondFactor.createMany({ data: { userId, secret: encrypted }, skipDuplicates: true }),
    db.secondFactor.updateMany({ where: { userId, confirmedAt: null }, data: { secret: encrypted, lastStep: 0 } }),
  ]);
}

/** Turns the second step on, and gives the recovery codes, which are nowhere kept. All other sessions end. */
export function confirmSetUp(editor: Editor, sessionId: string, code: string): Promise<string[]> {
  return changeFactor(editor, "setUpSecondFactor", async (tx, userId) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { userId, confirmedAt: null },
      data: { confirmedAt: new Date() },
    });
    if (count !== 1) throw new Refused({ form: "The second step is already set up, or its set-up was not begun." });
    await spendOneTimeCode(tx, userId, code);
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    return replaceRecoveryCodes(tx, userId);
  });
}

/** Gives new recovery codes in the place of the earlier ones. */
export function renewRecoveryCodes(editor: Editor): Promise<string[]> {
  return changeFactor(editor, "renewRecoveryCodes", async (tx, userId) => {
    if ((await tx.secondFactor.count({ where: { userId, confirmedAt: { not: null } } })) === 0) {
      throw new Refused({ form: "There is no second step that they could stand in for." });
    }
    return replaceRecoveryCodes(tx, userId);
  });
}

/** Turns the second step off: from now on the password alone is asked for. */
export async function removeSecondFactor(editor: Editor): Promise<void> {
  await changeFactor(editor, "removeSecondFactor", async (tx, userId) => {
    if (!(await forgetFactor(tx, userId))) throw new Refused({ form: "There is no second step to remove." });
    return null;
  });
}

/** Takes somebody's second step away, with the codes that stood in for it; false where there was none. */
export async function forgetFactor(tx: Transaction, userId: string): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  return (await tx.secondFactor.deleteMany({ where: { userId } })).count > 0;
}

/** Uses a one-time or a recovery code up. Throws `Refused` where it is not right or was used before. */
export async function spendCode(userId: string, code: string, store: Store = db): Promise<void> {
  if (isOneTimeCode(code)) return spendOneTimeCode(store, userId, code);
  const key = { userId, codeHash: tokenHash(code), usedAt: null };
  const { count } = await store.recoveryCode.updateMany({ where: key, data: { usedAt: new Date() } });
  if (count !== 1) throw new Refused({ code: "This recovery code is not right, or was used before." });
}

type Store = Pick<Transaction, "secondFactor" | "recoveryCode">;

// One statement decides, so that of the same code sent twice at once one counts.
async function spendOneTimeCode(store: Store, userId: string, code: string): Promise<void> {
  const shared = await factorSecret(userId, store);
  if (shared === null) throw new Refused({ code: UNREADABLE });
  const step = stepOf(code, shared, new Date());
  if (step === null) throw new Refused({ code: NOT_RIGHT });
  const where = { userId, confirmedAt: { not: null }, lastStep: { lt: step } };
  const { count } = await store.secondFactor.updateMany({ where, data: { lastStep: step } });
  if (count !== 1) throw new Refused({ code: "This code was used already. Wait for the next one." });
}

async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, codeHash: tokenHash(code) })) });
  return codes.map((code) => inGroups(code, "-"));
}

/** A deed of a person on their own second step, with its ledger entry. */
function changeFactor<T extends string[] | null>(
  editor: Editor,
  deed: Deed,
  change: (tx: Transaction, userId: string) => Promise<T>,
): Promise<T> {
  const userId = personOf(editor);
  return writing(editor, ({ tx, enter }) =>
    enter(deed, null, async () => {
      const before = await payloadOf(tx, "person", userId);
      const result = await change(tx, userId);
      return { subject: `people/${userId}`, before, after: ["person", userId], result };
    }),
  );
}

function personOf({ id }: Editor): string {
  if (id === null) throw new Absent("person at the command line");
  return id;
}
