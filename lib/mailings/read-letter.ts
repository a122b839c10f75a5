import "server-only";
import { db } from "@/lib/db";
import { entriesOf } from "@/lib/feeds/read";
import { uuidOf } from "@/lib/ledger/names";
import { siteUrl } from "@/lib/settings";
import { SCOPE } from "@/lib/subscriptions/read";
import type { Letter } from "./letter";
import { type Addressed, confirmationLetter, digestLetter, levelLetter } from "./letters";
import { digestOf } from "./read-digest";
import type { Attempt } from "./write-attempt";

/** A mail in words, to whom it goes, and what names it for ever. */
export interface Written {
  address: string;
  letter: Letter;
  /** The same for the same thing to the same subscription, so that a mail which came twice can be told. */
  name: string;
  /** What it is one of, as mail programs sort by; null where it is one of nothing. */
  list: string[] | null;
}

/** What a mail says to its reader now; null where there is nothing to say, or nobody any more. */
export async function writtenFor({ id, thing }: Attempt, token: string): Promise<Written | null> {
  const mailing = await db.mailing.findUniqueOrThrow({
    where: { id },
    select: { from: true, until: true, subscription: { include: SCOPE } },
  });
  const { address, kind, tracker, theme, indicator, ...subscription } = mailing.subscription;
  if (address === null) return null;
  const to: Addressed = { kind, scope: { tracker, theme, indicator }, token, site: siteUrl().host };
  const { trackerId, themeId, indicatorId } = subscription;
  const scope = { subscriptionId: subscription.id, trackerId, themeId, indicatorId, tracker: tracker.slug };
  const letter = await letterOf(thing, to, { ...scope, from: mailing.from, until: mailing.until });
  if (letter === null) return null;
  const list = [indicator?.slug ?? theme?.slug, tracker.slug].filter((slug) => slug !== undefined);
  const name = await nameOf(`subscriptions/${subscription.id}/${thing}`);
  return { address, letter, name, list: thing === "confirmation" ? null : list };
}

interface About {
  subscriptionId: number;
  trackerId: number;
  themeId: number | null;
  indicatorId: number | null;
  tracker: string;
  from: Date | null;
  until: Date | null;
}

async function letterOf(thing: string, to: Addressed, { from, until, ...about }: About): Promise<Letter | null> {
  if (thing === "confirmation") return confirmationLetter(to);
  if (from !== null && until !== null) {
    const digest = await digestOf({ ...about, from, until, onlyLevels: to.kind === "LEVELS" });
    return digest && digestLetter(digest, to);
  }
  const [hash] = await db.$queryRaw<{ id: number; hash: string }[]>`
    SELECT a.id, entry.hash FROM assessment a JOIN ledger_entry entry ON entry.sequence = a.ledger_sequence
    WHERE a.id = ${Number(thing.replace("assessment/", ""))}`;
  if (!hash) return null;
  const recorded = { hash: hash.hash, type: "ASSESSMENT", assessment: hash.id, item: null, version: null } as const;
  const [entry] = await entriesOf(about.tracker, [recorded]);
  return entry ? levelLetter(entry, to) : null;
}

async function nameOf(path: string): Promise<string> {
  const first = await db.ledgerEntry.findUnique({ where: { sequence: 1 }, select: { hash: true } });
  return uuidOf(first?.hash ?? "", path);
}
