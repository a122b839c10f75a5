import { z } from "zod";
import { codesOf, ROLES } from "@/lib/scales/rules";
import { line } from "@/lib/text/input";
import { PASSWORD_MAX, PASSWORD_MIN } from "./rules";

const EMAIL_MAX = 254;

/** An e-mail address, in lower case: by it a person is found again. */
export const email = line({ label: "e-mail address", max: EMAIL_MAX }).transform((typed, context) => {
  const address = typed.toLowerCase();
  if (z.email().safeParse(address).success) return address;
  context.addIssue("Enter an e-mail address such as name@example.org.");
  return z.NEVER;
});

/** A password that is being chosen. Length is what makes it hard to guess; no mix of signs is asked for. */
const newPassword = z
  .string({ error: "Enter a password." })
  .min(PASSWORD_MIN, { error: `The password must have at least ${PASSWORD_MIN} characters.` })
  .max(PASSWORD_MAX, { error: `The password must have at most ${PASSWORD_MAX} characters.` })
  .refine((typed) => new Set(typed).size > 3, { error: "The password must have more different characters." });

export const signInInput = z.object({
  email,
  password: z.string({ error: "Enter your password." }).min(1, { error: "Enter your password." }),
});
export type SignIn = z.output<typeof signInInput>;

export const newPasswordInput = z.object({ password: newPassword });

export const ownPasswordInput = z.object({
  password: z.string({ error: "Enter your password." }).min(1, { error: "Enter your password." }),
  chosen: newPassword,
});

const role = z
  .string({ error: "Choose a role." })
  .min(1, { error: "Choose a role." })
  .transform((typed) => typed.toUpperCase())
  .pipe(z.enum(codesOf(ROLES), { error: "The role must be editor, reviewer or admin." }));

export const personInput = z.object({ email, name: line({ label: "name", max: 100 }), role });
export type NewPerson = z.output<typeof personInput>;

/** A change of access says why: the ledger keeps it. */
export const reasonInput = z.object({ reason: line({ label: "reason" }) });

/** `seen` is the role that the person had when the form was opened. */
export const roleInput = reasonInput.extend({ role, seen: role });
export type RoleChange = z.output<typeof roleInput>;
