import { webhookNetworks } from "@/lib/settings";
import { type Message, post } from "./post";
import { rangesIn } from "./reach";
import { receiverOf } from "./read-claimed";
import { messageOf } from "./read-message";
import type { Outcome } from "./rules";
import { signatureHeaders } from "./signature";
import { type Claimed, noteAttempt } from "./write-deliveries";

const UNREADABLE = "Nothing was sent: the secret cannot be read any more. Give the webhook a new one.";

/** Sends what was claimed once, and notes what came of it. */
export async function deliver(claimed: Claimed): Promise<void> {
  const at = new Date();
  await noteAttempt(claimed, at, await outcomeOf(claimed, at), Math.random());
}

async function outcomeOf(claimed: Claimed, at: Date): Promise<Outcome> {
  const { address, secrets } = await receiverOf(claimed.webhookId);
  if (secrets.length === 0) return { took: 0, status: null, answer: null, fault: UNREADABLE };
  const body = JSON.stringify(await messageOf(claimed.outboxId));
  const message: Message = {
    body,
    headers: {
      ...signatureHeaders({ id: claimed.id, at, body }, secrets),
      "content-type": "application/json",
      "user-agent": "Signpost",
    },
  };
  return post(address, message, { networks: rangesIn(webhookNetworks()) });
}
