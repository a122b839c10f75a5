import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { commandLine, type Editor } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import { changeRole, disablePerson, enablePerson, resetPerson } from "@/lib/people/write-access";
import type { Role } from "@/lib/scales/rules";
import { factorSecret } from "@/lib/second-factor/read";
import { beginSetUp, confirmSetUp, removeSecondFactor, renewRecoveryCodes } from "@/lib/second-factor/write";

const ADMINS: Role[] = ["ADMIN"];
const EVERYONE: Role[] = ["EDITOR", "REVIEWER", "ADMIN"];
const REASON = "The test asks for it.";

/** What an authenticator app shows now, or half minutes later, to somebody who began the set-up. */
export async function codeOf(userId: string, later = 0): Promise<string> {
  const secret = (await factorSecret(userId)) ?? "";
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + later * 30_000 });
}

function somebody(): Promise<string> {
  const person = { email: `${randomUUID()}@people.example`, name: "Somebody", role: "EDITOR" } as const;
  return addPerson(commandLine(), person);
}

async function setUp(editor: Editor): Promise<string[]> {
  const id = editor.id ?? "";
  const isThere = EVERYONE.includes(editor.role);
  if (isThere) await beginSetUp(editor);
  return confirmSetUp(editor, "none", isThere ? await codeOf(id) : "000000");
}

/** Each deed on people's access as the site carries it out, and who may do it. */
export const ACCESS_DEEDS = {
  changeRole: {
    roles: ADMINS,
    carryOut: async (editor: Editor) =>
      changeRole(editor, await somebody(), { role: "REVIEWER", seen: "EDITOR", reason: REASON }),
  },
  disablePerson: {
    roles: ADMINS,
    carryOut: async (editor: Editor) => disablePerson(editor, await somebody(), REASON),
  },
  enablePerson: {
    roles: ADMINS,
    carryOut: async (editor: Editor) => {
      const id = await somebody();
      await disablePerson(commandLine(), id, REASON);
      await enablePerson(editor, id, REASON);
    },
  },
  resetPerson: {
    roles: ADMINS,
    carryOut: async (editor: Editor) => resetPerson(editor, await somebody(), REASON),
  },
  setUpSecondFactor: { roles: EVERYONE, carryOut: setUp },
  renewRecoveryCodes: { roles: EVERYONE, carryOut: renewRecoveryCodes },
  removeSecondFactor: { roles: EVERYONE, carryOut: removeSecondFactor },
};
