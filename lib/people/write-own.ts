import "server-only";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { attemptToSignIn } from "@/lib/rate-limit";
import { Absent, Refused } from "@/lib/refusal";
import { endInvitations, presentPerson } from "./write";

/**
 * Asks for the person's password before something that a stolen session must not do. Counts as an attempt to sign in.
 * @param from the address of the request
 */
export async function requirePassword(editor: Editor, from: string | null, password: string): Promise<void> {
  const person = await db.user.findUnique({
    where: { id: editor.id ?? "" },
    select: { email: true, accounts: { where: { providerId: "credential" }, select: { password: true } } },
  });
  if (!person) throw new Absent("such person");
  const attempt = await attemptToSignIn(from, person.email);
  const hash = person.accounts[0]?.password;
  if (!hash || !(await verifyPassword({ hash, password })))
    throw new Refused({ password: "The password is not right." });
  await attempt.succeeded();
}

/** Chooses a new password of one's own. All other sessions, and open links, end. */
export async function changePassword(editor: Editor, sessionId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  const id = editor.id ?? "";
  await writing(editor, ({ tx, enter }) =>
    enter("choosePassword", null, async () => {
      const before = await presentPerson(tx, id);
      const { count } = await tx.account.updateMany({ where: { userId: id }, data: { password: hash } });
      if (count !== 1) throw new Refused({ form: "Your access was reset. Ask for the new link." });
      await tx.session.deleteMany({ where: { userId: id, id: { not: sessionId } } });
      await endInvitations(tx, id);
      return { subject: `people/${id}`, before, after: ["person", id], result: null };
    }),
  );
}

/** Ends one of a person's own sessions; one of somebody else's is left as it is. */
export async function endOwnSession({ id }: Editor, sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId: id ?? "", id: sessionId } });
}

/** Ends all of a person's sessions but this one. */
export async function endOtherSessions({ id }: Editor, sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { userId: id ?? "", id: { not: sessionId } } });
}
