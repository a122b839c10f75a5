import { z } from "zod";
import { choice } from "@/lib/scales/input";
import { line } from "@/lib/text/input";
import { API_SCOPES, TOKEN_DAYS } from "./rules";

/** What is typed to make a token; the password proves that it is not a session that somebody else holds. */
export const tokenInput = z.object({
  name: line({ label: "name", max: 100 }),
  scopes: z
    .array(choice(API_SCOPES, "scope"), { error: "Choose what the token is for." })
    .min(1, "Choose what the token is for.")
    .max(10)
    .transform((chosen) => [...new Set(chosen)]),
  days: choice(TOKEN_DAYS, "time"),
  password: z.string({ error: "Enter your password." }).min(1, { error: "Enter your password." }),
});
export type NewToken = Omit<z.output<typeof tokenInput>, "password">;
