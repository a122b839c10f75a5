import { expect, test } from "vitest";
import { codesOf, ROLES, type Role } from "@/lib/scales/rules";
import { DEEDS, type Deed, mayDo } from "./rules";

// Said a second time, in words of its own, so that the one table cannot change unnoticed.
const NEEDED: Record<Deed, "anybody" | "a reviewer" | "an admin"> = {
  recordEvidence: "anybody",
  editEvidence: "anybody",
  retractEvidence: "anybody",
  keepCopy: "anybody",
  linkResponse: "anybody",
  withdrawResponse: "anybody",
  recordAssessment: "anybody",
  approve: "a reviewer",
  dissent: "anybody",
  recordReview: "anybody",
  recordCheck: "anybody",
  addSource: "anybody",
  editSource: "anybody",
  rateSource: "anybody",
  mergeSource: "an admin",
  addActor: "anybody",
  reviseCodebook: "an admin",
  recordOutlook: "anybody",
  settleOutlook: "anybody",
  expectEvent: "anybody",
  editExpectedEvent: "anybody",
  recordOutcome: "anybody",
  loadTracker: "an admin",
  forkTracker: "an admin",
  addTracker: "an admin",
  editTracker: "an admin",
  addIndicator: "an admin",
  editIndicator: "an admin",
  retireIndicator: "an admin",
  editActor: "an admin",
  addScenario: "an admin",
  editScenario: "an admin",
  addPerson: "an admin",
  invitePerson: "an admin",
  setPassword: "an admin",
  changeRole: "an admin",
  disablePerson: "an admin",
  enablePerson: "an admin",
  resetPerson: "an admin",
  choosePassword: "anybody",
  setUpSecondFactor: "anybody",
  renewRecoveryCodes: "anybody",
  removeSecondFactor: "anybody",
  redact: "an admin",
  makeToken: "anybody",
  endToken: "anybody",
  addWebhook: "an admin",
  editWebhook: "an admin",
  renewWebhookSecret: "an admin",
  resumeWebhook: "an admin",
  endWebhook: "an admin",
};

const RANKS: Role[] = ["EDITOR", "REVIEWER", "ADMIN"];
const FIRST = { anybody: 0, "a reviewer": 1, "an admin": 2 };

test("every deed is listed", () => {
  expect(Object.keys(NEEDED).sort()).toEqual(Object.keys(DEEDS).sort());
});

test.each(codesOf(ROLES).flatMap((role) => (Object.keys(NEEDED) as Deed[]).map((deed) => [role, deed] as const)))(
  "whether %s may %s",
  (role, deed) => expect(mayDo(role, deed)).toBe(RANKS.indexOf(role) >= FIRST[NEEDED[deed]]),
);
