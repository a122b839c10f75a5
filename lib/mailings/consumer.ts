import type { Consumer } from "@/lib/outbox/consumer";
import { newToken } from "@/lib/people/token";
import { mailFrom, siteUrl, smtpUrl } from "@/lib/settings";
import { messageOf } from "./message";
import { writtenFor } from "./read-letter";
import { deliver } from "./smtp";
import { type Attempt, claimMailing, keepToken, noteHanded, type Outcome, settle } from "./write-attempt";
import { forgetUnconfirmed, makeDigests, settleCutOff } from "./write-due";
import { makeLevelMails } from "./write-levels";

/** Sends what readers subscribed to. A site without a mail server keeps its place, and tells nobody. */
export const mail: Consumer = {
  name: "mail",
  atATime: 2,
  take: async (tx, told) => {
    if (smtpUrl()) await makeLevelMails(tx, told, new Date());
  },
  claim: () => claimMail(new Date()),
};

/** A server that could not be used is left alone for a while, and reported once. */
const AGAIN_AFTER = 30_000;
const pause = { until: 0, isReported: false };

/** Claims the next mail that is due at a moment; gives what sends it. */
export async function claimMail(now: Date): Promise<(() => Promise<void>) | null> {
  await forgetUnconfirmed(now);
  const server = smtpUrl();
  if (!server || now.getTime() < pause.until) return null;
  await makeDigests(now);
  await settleCutOff(now);
  const attempt = await claimMailing(now);
  return attempt && (() => carryOut(attempt, server, now));
}

async function carryOut(attempt: Attempt, server: URL, now: Date): Promise<void> {
  const outcome = await attempted(attempt, server).catch(async (error) => {
    await settle(attempt, { is: "LATER", fault: "could not be written" }, now);
    throw error;
  });
  await settle(attempt, outcome, now);
  if (outcome.is !== "DOWN") {
    pause.isReported = false;
    return;
  }
  pause.until = now.getTime() + AGAIN_AFTER;
  if (pause.isReported) return;
  pause.isReported = true;
  throw new Error(`The mail server of SMTP_URL cannot be used (${outcome.fault}). Mail waits until it can.`);
}

async function attempted(attempt: Attempt, server: URL): Promise<Outcome> {
  const token = newToken();
  const written = await writtenFor(attempt, token);
  if (written === null) return { is: "EMPTY" };
  await keepToken(attempt, token);
  const [sender, site] = [mailFrom(), siteUrl()];
  const message = await messageOf(written, { sender, site, token });
  return deliver(server, { from: sender, to: written.address, message }, () => noteHanded(attempt));
}
