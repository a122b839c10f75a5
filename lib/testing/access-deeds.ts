import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { commandLine, type Editor } from "@/lib/editor";
import { acceptInvitation, addPerson, invitePerson, setPassword } from "@/lib/people/write";
import { changeRole, disablePerson, enablePerson, resetPerson } from "@/lib/people/write-access";
import { redact } from "@/lib/redactions/write";
import { factorSecret, secondFactorOf } from "@/lib/second-factor/read";
import { beginSetUp, confirmSetUp, removeSecondFactor, renewRecoveryCodes } from "@/lib/second-factor/write";
import type { NewToken } from "@/lib/tokens/input";
import { tokensOf } from "@/lib/tokens/read";
import { endToken, makeToken } from "@/lib/tokens/write";
import { makeItem } from "./item-record";
import { ADMINS, EVERYONE, type PreparedWrite, REASON, somebody } from "./prepared-write";
import { makeTracker } from "./tracker-record";

const TOKEN: NewToken = { name: "A script", scopes: ["EVIDENCE"], days: "30" };

/** A token of somebody's that holds, and no other of theirs; gives its number. */
async function tokenOf(owner: Editor): Promise<number> {
  const userId = owner.id ?? "";
  for (const { id } of await tokensOf(userId)) await endToken(owner, id);
  await makeToken(owner, TOKEN);
  return (await tokensOf(userId))[0]?.id ?? 0;
}

/** What an authenticator app shows now, or half minutes later, to somebody who began the set-up. */
export async function codeOf(userId: string, later = 0): Promise<string> {
  const secret = (await factorSecret(userId)) ?? "";
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + later * 30_000 });
}

/** Makes that somebody has a second step. */
export async function withSecondStep(owner: Editor): Promise<void> {
  const id = owner.id ?? "";
  if ((await secondFactorOf(id))?.confirmedAt) return;
  await beginSetUp(owner);
  await confirmSetUp(owner, "none", await codeOf(id));
}

/** The deeds on people's access, and on what stands of people. */
export const ACCESS_DEEDS = {
  redact: {
    roles: ADMINS,
    prepare: async () => {
      const tracker = await makeTracker();
      await makeItem(tracker, { quote: "As somebody told us.", quoteLang: "en" });
      return (editor) => redact(editor, { subject: `${tracker.slug}/evidence/1`, fields: ["quote"], reason: REASON });
    },
  },
  addPerson: {
    roles: ADMINS,
    prepare: async () => {
      const person = { email: `${randomUUID()}@people.example`, name: "New", role: "EDITOR" } as const;
      return (editor) => addPerson(editor, person);
    },
  },
  invitePerson: {
    roles: ADMINS,
    prepare: async () => {
      const id = await somebody();
      await invitePerson(commandLine(), id);
      return (editor) => invitePerson(editor, id);
    },
  },
  setPassword: {
    roles: ADMINS,
    prepare: async () => {
      const id = await somebody();
      await invitePerson(commandLine(), id);
      return (editor) => setPassword(editor, id, "a few words to enter");
    },
  },
  changeRole: {
    roles: ADMINS,
    prepare: async () => {
      const id = await somebody();
      return (editor) => changeRole(editor, id, { role: "REVIEWER", seen: "EDITOR", reason: REASON });
    },
  },
  disablePerson: {
    roles: ADMINS,
    prepare: async () => {
      const id = await somebody();
      await invitePerson(commandLine(), id);
      return (editor) => disablePerson(editor, id, REASON);
    },
  },
  enablePerson: {
    roles: ADMINS,
    prepare: async () => {
      const id = await somebody();
      await disablePerson(commandLine(), id, REASON);
      return (editor) => enablePerson(editor, id, REASON);
    },
  },
  resetPerson: {
    roles: ADMINS,
    prepare: async () => {
      const id = await somebody();
      await invitePerson(commandLine(), id);
      return (editor) => resetPerson(editor, id, REASON);
    },
  },
  choosePassword: {
    roles: EVERYONE,
    prepare: async (owner) => {
      const id = owner.id ?? "";
      await setPassword(commandLine(), id, "a few words to enter");
      const token = await invitePerson(commandLine(), id);
      return () => acceptInvitation(token, "words that I choose");
    },
  },
  setUpSecondFactor: {
    roles: EVERYONE,
    prepare: async (owner) => {
      if ((await secondFactorOf(owner.id ?? ""))?.confirmedAt) await removeSecondFactor(owner);
      await beginSetUp(owner);
      const code = await codeOf(owner.id ?? "");
      return (editor) => confirmSetUp(editor, "none", code);
    },
  },
  renewRecoveryCodes: {
    roles: EVERYONE,
    prepare: async (owner) => {
      await withSecondStep(owner);
      return (editor) => renewRecoveryCodes(editor);
    },
  },
  removeSecondFactor: {
    roles: EVERYONE,
    prepare: async (owner) => {
      await withSecondStep(owner);
      return (editor) => removeSecondFactor(editor);
    },
  },
  makeToken: {
    roles: EVERYONE,
    prepare: async (owner) => {
      await tokenOf(owner);
      return (editor) => makeToken(editor, TOKEN);
    },
  },
  endToken: {
    roles: EVERYONE,
    prepare: async (owner) => {
      const id = await tokenOf(owner);
      return (editor) => endToken(editor, id);
    },
  },
} satisfies Record<string, PreparedWrite>;
