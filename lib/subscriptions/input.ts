import { z } from "zod";
import { email } from "@/lib/people/input";
import { choice } from "@/lib/scales/input";
import { MAIL_KINDS } from "./rules";

/** What is typed to subscribe. What it is about is one of `all`, `theme.…` and `indicator.…`. */
export const subscribeInput = z.object({
  email,
  about: z.string({ error: "Choose what you want to be told of." }).min(1, "Choose what you want to be told of."),
  kind: choice(MAIL_KINDS, "kind of mail"),
});
export type AskedSubscription = z.output<typeof subscribeInput>;

export const kindInput = z.object({ kind: choice(MAIL_KINDS, "kind of mail") });
