"use server";

import type { Refusal, Told } from "@/lib/form";
import { ledgerVerdict } from "@/lib/ledger/read-verdict";
import { requireEditor } from "@/lib/session";

const COMMAND = "Run “npm run verify” on the server: it has no limit.";

export async function verify(): Promise<Refusal | Told> {
  await requireEditor();
  const verdict = await ledgerVerdict();
  if (verdict === "OUT_OF_TIME") return refusal(`The ledger is too long to be verified within a minute. ${COMMAND}`);
  if ("fault" in verdict) {
    const { sequence, fault } = verdict;
    return refusal(
      sequence === null ? `The ledger does not hold: ${fault}.` : `Entry ${sequence} does not hold: ${fault}.`,
    );
  }
  const { sequence, hash } = verdict.head;
  const { redactions } = verdict;
  const redacted = redactions > 0 ? ` ${redactions.toLocaleString("en-GB")} of them are redactions.` : "";
  return {
    told: [`All ${sequence.toLocaleString("en-GB")} entries hold.${redacted}`, `The last one's hash is ${hash}`],
  };
}

function refusal(message: string): Refusal {
  return { errors: { form: message }, values: {} };
}
