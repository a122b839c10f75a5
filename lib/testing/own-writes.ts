import { randomUUID } from "node:crypto";
import { actorInput } from "@/lib/actors/input";
import { introduceActor } from "@/lib/actors/write-changes";
import { db } from "@/lib/db";
import { commandLine, type Editor } from "@/lib/editor";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";
import { setPassword, welcomePerson } from "@/lib/people/write";
import { changePassword, endOtherSessions, endOwnSession, requirePassword } from "@/lib/people/write-own";
import { secondFactorOf } from "@/lib/second-factor/read";
import { beginSetUp, removeSecondFactor, spendCode } from "@/lib/second-factor/write";
import { sourceInput } from "@/lib/sources/input";
import { introduceSource } from "@/lib/sources/write-new";
import { tagsInput } from "@/lib/tags/input";
import { defineTags } from "@/lib/tags/write";
import { themesInput } from "@/lib/themes/input";
import { arrangeThemes } from "@/lib/themes/write";
import { codeOf, withSecondStep } from "./access-deeds";
import { ADMINS, EVERYONE, type PreparedWrite, REASON } from "./prepared-write";
import { makeTracker } from "./tracker-record";

const PASSWORD = "a few words to enter";

/** Two sessions of somebody's, and no other; gives the id of one. */
async function signedInTwice(owner: Editor): Promise<string> {
  const { id } = owner;
  await endOtherSessions(owner, "none");
  const expiresAt = new Date(Date.now() + 1_000_000);
  const session = () => ({ id: randomUUID(), userId: id ?? "", token: randomUUID(), expiresAt });
  await db.session.create({ data: session() });
  return (await db.session.create({ data: session() })).id;
}

async function frameOf() {
  const { id, slug } = await makeTracker();
  return { slug, typed: { reason: REASON, seen: await fingerprintOf("tracker", id) } };
}

/** What else the desk offers: the names and lists of a tracker, and everybody's own access. */
export const OWN_WRITES = {
  "introduce an actor": {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const actor = actorInput.parse({ name: `Actor ${randomUUID()}`, kind: "PERSON", affiliation: "" });
      return (editor) => introduceActor(editor, slug, actor);
    },
  },
  "introduce a source": {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const source = sourceInput.parse({ name: `Source ${randomUUID()}`, kind: "AGENCY", host: "", reliability: "B" });
      return (editor) => introduceSource(editor, slug, source);
    },
  },
  "arrange the themes": {
    roles: ADMINS,
    prepare: async () => {
      const { slug, typed } = await frameOf();
      const themes = { titles: { theme: "Renamed" }, places: { theme: "2" }, newTitle: "Another" };
      return (editor) => arrangeThemes(editor, slug, themesInput.parse({ ...typed, ...themes }));
    },
  },
  "define the tags": {
    roles: ADMINS,
    prepare: async () => {
      const { slug, typed } = await frameOf();
      const tags = { definitions: { ballistic: "Anew." }, newTag: "cruise", newDefinition: "A cruise missile." };
      return (editor) => defineTags(editor, slug, tagsInput.parse({ ...typed, ...tags }));
    },
  },
  "add and invite a person": {
    roles: ADMINS,
    prepare: async () => {
      const person = { email: `${randomUUID()}@people.example`, name: "New", role: "EDITOR" } as const;
      return (editor) => welcomePerson(editor, person);
    },
  },
  "change one's password": {
    roles: EVERYONE,
    prepare: async (owner) => {
      await setPassword(commandLine(), owner.id ?? "", PASSWORD);
      const session = await signedInTwice(owner);
      return (editor) => changePassword(editor, session, "other words to enter");
    },
  },
  "enter one's password again": {
    roles: EVERYONE,
    prepare: async (owner) => {
      await setPassword(commandLine(), owner.id ?? "", PASSWORD);
      return (editor) => requirePassword(editor, randomUUID(), PASSWORD);
    },
    tells: ["rate_limit"],
  },
  "begin the set-up of a second step": {
    roles: EVERYONE,
    prepare: async (owner) => {
      if (await secondFactorOf(owner.id ?? "")) {
        await withSecondStep(owner);
        await removeSecondFactor(owner);
      }
      return (editor) => beginSetUp(editor);
    },
  },
  "use a one-time code": {
    roles: EVERYONE,
    prepare: async (owner) => {
      await withSecondStep(owner);
      // The code of this half minute may have been used for the set-up.
      await db.secondFactor.update({ where: { userId: owner.id ?? "" }, data: { lastStep: 0 } });
      const code = await codeOf(owner.id ?? "");
      return (editor) => spendCode(editor.id ?? "", code);
    },
  },
  "end a session": {
    roles: EVERYONE,
    prepare: async (owner) => {
      const session = await signedInTwice(owner);
      return (editor) => endOwnSession(editor, session);
    },
  },
  "end all other sessions": {
    roles: EVERYONE,
    prepare: async (owner) => {
      const session = await signedInTwice(owner);
      return (editor) => endOtherSessions(editor, session);
    },
  },
} satisfies Record<string, PreparedWrite>;
