import "server-only";
import { db } from "@/lib/db";

const SHOWN = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  signedInAt: true,
  secondFactor: { where: { confirmedAt: { not: null } }, select: { userId: true } },
  accounts: { where: { password: { not: null } }, select: { id: true } },
  invitations: { where: { usedAt: null }, orderBy: { expiresAt: "desc" }, take: 1, select: { expiresAt: true } },
} as const;

/** Everybody who can, could or may soon sign in, by name; those who are disabled last. */
export async function peopleList() {
  const rows = await db.user.findMany({ select: SHOWN, orderBy: [{ name: "asc" }, { email: "asc" }] });
  const people = rows.map(shown);
  return [...people.filter(({ disabledAt }) => !disabledAt), ...people.filter(({ disabledAt }) => disabledAt)];
}

/** One person as an administrator sees them; null where there is none. */
export async function personForAdmin(id: string) {
  const row = await db.user.findUnique({ where: { id }, select: SHOWN });
  return row && shown(row);
}

type Row = NonNullable<Awaited<ReturnType<typeof findShown>>>;
export type PersonRow = ReturnType<typeof shown>;

function findShown() {
  return db.user.findFirst({ select: SHOWN });
}

function shown({ secondFactor, accounts, invitations, ...person }: Row) {
  return {
    ...person,
    hasSecondFactor: secondFactor !== null,
    hasPassword: accounts.length > 0,
    /** When the link that was given last ends or ended; null where none is unused. */
    linkUntil: invitations[0]?.expiresAt ?? null,
  };
}
