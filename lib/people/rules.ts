import type { Role } from "@/lib/scales/rules";

const everyone: readonly Role[] = ["EDITOR", "REVIEWER", "ADMIN"];
const reviewers: readonly Role[] = ["REVIEWER", "ADMIN"];
const admins: readonly Role[] = ["ADMIN"];

/** How many characters a password has. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** How long a one-time link can be used. */
export const INVITATION_HOURS = 24;

/** What each role may do: the one table. A deed's name is also its verb in the ledger. */
export const DEEDS = {
  recordEvidence: everyone,
  editEvidence: everyone,
  retractEvidence: everyone,
  keepCopy: everyone,
  linkResponse: everyone,
  withdrawResponse: everyone,
  recordAssessment: everyone,
  approve: reviewers,
  dissent: everyone,
  recordReview: everyone,
  recordCheck: everyone,
  addSource: everyone,
  editSource: everyone,
  rateSource: everyone,
  mergeSource: admins,
  addActor: everyone,
  reviseCodebook: admins,
  recordOutlook: everyone,
  settleOutlook: everyone,
  expectEvent: everyone,
  editExpectedEvent: everyone,
  recordOutcome: everyone,
  loadTracker: admins,
  forkTracker: admins,
  addTracker: admins,
  editTracker: admins,
  addIndicator: admins,
  editIndicator: admins,
  retireIndicator: admins,
  editActor: admins,
  addScenario: admins,
  editScenario: admins,
  addPerson: admins,
  invitePerson: admins,
  setPassword: admins,
  changeRole: admins,
  disablePerson: admins,
  enablePerson: admins,
  resetPerson: admins,
  choosePassword: everyone,
  setUpSecondFactor: everyone,
  renewRecoveryCodes: everyone,
  removeSecondFactor: everyone,
  redact: admins,
  makeToken: everyone,
  endToken: everyone,
  addWebhook: admins,
  editWebhook: admins,
  renewWebhookSecret: admins,
  resumeWebhook: admins,
  endWebhook: admins,
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof DEEDS;

export function mayDo(role: Role, deed: Deed): boolean {
  return (DEEDS[deed] as readonly Role[]).includes(role);
}
