import type { Role } from "@/lib/scales/rules";

const everyone: readonly Role[] = ["EDITOR", "REVIEWER", "ADMIN"];
const admins: readonly Role[] = ["ADMIN"];

/** What each role may do: the one table. A deed's name is also its verb in the ledger. */
export const DEEDS = {
  recordEvidence: everyone,
  editEvidence: everyone,
  retractEvidence: everyone,
  recordAssessment: everyone,
  addSource: everyone,
  addActor: everyone,
  loadTracker: admins,
  addPerson: admins,
  invitePerson: admins,
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof DEEDS;

export function mayDo(role: Role, deed: Deed): boolean {
  return (DEEDS[deed] as readonly Role[]).includes(role);
}
