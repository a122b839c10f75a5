import { z } from "zod";
import { line } from "@/lib/text/input";

/** What is to be redacted, as the ledger writes it, which of its fields, and why, for everybody to read. */
export const redactionInput = z.object({
  subject: line({ label: "subject", max: 300 }),
  fields: z.array(line({ label: "field" })),
  reason: line({ label: "reason" }),
});

export type RedactionInput = z.output<typeof redactionInput>;
