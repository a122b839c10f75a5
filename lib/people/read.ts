import "server-only";
import { db, type Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { Role } from "@/lib/scales/rules";
import { isToken, tokenHash } from "./token";

/** Whom a one-time link lets in; null where the link was used, is too old or was never made. */
export async function invitedPerson(token: string) {
  if (!isToken(token)) return null;
  const invitation = await db.invitation.findFirst({
    where: { tokenHash: tokenHash(token), usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { user: { select: { id: true, name: true, role: true, email: true } } },
  });
  return invitation?.user ?? null;
}

/** The person with this e-mail address. */
export function personByEmail(email: string) {
  return db.user.findUnique({ where: { email }, select: { id: true, name: true, role: true, disabledAt: true } });
}

/** The role that an editor has by now; null where they may no longer enter. The command line keeps its own. */
export async function presentRole(tx: Transaction, { id, role }: Editor): Promise<Role | null> {
  if (id === null) return role;
  const person = await tx.user.findUnique({ where: { id, disabledAt: null }, select: { role: true } });
  return person?.role ?? null;
}
