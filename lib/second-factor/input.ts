import { z } from "zod";
import { line } from "@/lib/text/input";
import { isOneTimeCode } from "./code";

const WHAT = "Enter the six digits that your authenticator app shows.";

/** Blanks and dashes are only for reading. */
const bareCode = line({ label: "code", max: 40 }).transform((typed) => typed.replace(/[\s-]/g, "").toLowerCase());

const password = z.string({ error: "Enter your password." }).min(1, { error: "Enter your password." });

/** What is typed at the second step: six digits, or a recovery code. */
export const codeInput = z.object({
  code: bareCode.refine((code) => isOneTimeCode(code) || /^[a-z2-7]{16}$/.test(code), {
    error: `${WHAT.slice(0, -1)}, or one of your recovery codes.`,
  }),
});

export type SecondStep = z.output<typeof codeInput>;

export const setUpInput = z.object({ code: bareCode.refine(isOneTimeCode, { error: WHAT }), password });

export const passwordInput = z.object({ password });
