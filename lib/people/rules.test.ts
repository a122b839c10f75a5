import { expect, test } from "vitest";
import { codesOf, ROLES, type Role } from "@/lib/scales/rules";
import { DEEDS, type Deed, mayDo } from "./rules";

// Said a second time, in words of its own, so that the one table cannot change unnoticed.
const ONLY_ADMINS: Deed[] = ["loadTracker", "addPerson", "invitePerson", "setPassword", "changeRole", "disablePerson", "enablePerson", "resetPerson"];
const EVERYONE: Deed[] = [
  "recordEvidence",
  "editEvidence",
  "retractEvidence",
  "recordAssessment",
  "addSource",
  "addActor",
  "choosePassword",
  "setUpSecondFactor",
  "renewRecoveryCodes",
  "removeSecondFactor",
];

test("every deed is either everyone's or an admin's", () => {
  expect([...EVERYONE, ...ONLY_ADMINS].sort()).toEqual(Object.keys(DEEDS).sort());
});

test.each(codesOf(ROLES).flatMap((role) => EVERYONE.map((deed) => [role, deed] as [Role, Deed])))(
  "%s may %s",
  (role, deed) => expect(mayDo(role, deed)).toBe(true),
);

test.each(codesOf(ROLES).flatMap((role) => ONLY_ADMINS.map((deed) => [role, deed] as [Role, Deed])))(
  "of the roles, %s to %s needs an admin",
  (role, deed) => expect(mayDo(role, deed)).toBe(role === "ADMIN"),
);
