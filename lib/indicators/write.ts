import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { dayOfMoment } from "@/lib/dates/days";
import type { Transaction } from "@/lib/db";
import { Absent, Refused } from "@/lib/refusal";

/** An indicator that somebody is about to add something to. */
export interface OpenIndicator {
  id: number;
  trackerId: number;
  /** How the ledger names it: `korean-peninsula/indicators/missile-tests`. */
  subject: string;
}

/** Throws `Absent` where the tracker has no such indicator, and `Refused` where it is watched no more. */
export async function watchedIndicator(tx: Transaction, tracker: string, slug: string): Promise<OpenIndicator> {
  if (!isSlug(tracker) || !isSlug(slug)) throw new Absent("such indicator");
  const indicator = await tx.indicator.findFirst({
    where: { slug, tracker: { slug: tracker } },
    select: { id: true, trackerId: true, retiredOn: true },
  });
  if (!indicator) throw new Absent("such indicator");
  const { retiredOn, ...open } = indicator;
  if (retiredOn !== null && retiredOn <= dayOfMoment(new Date())) {
    throw new Refused({ form: "This indicator was retired: nothing is added to it any more." });
  }
  return { ...open, subject: `${tracker}/indicators/${slug}` };
}
