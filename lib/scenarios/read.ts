import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";

const BY_PLACE = [{ position: "asc" }, { id: "asc" }] as const;

/** The scenarios of a tracker, and the indicators that tell them apart; null where there is no such tracker. */
export async function scenariosOf(slug: string) {
  if (!isSlug(slug)) return null;
  const tracker = await db.tracker.findUnique({
    where: { slug },
    select: {
      id: true,
      title: true,
      scenarios: { select: { slug: true, title: true, statement: true }, orderBy: [...BY_PLACE] },
    },
  });
  if (!tracker) return null;
  const indicators = await db.indicator.findMany({
    where: { trackerId: tracker.id, retiredOn: null },
    select: { slug: true, title: true },
    orderBy: [{ theme: { position: "asc" } }, ...BY_PLACE],
  });
  return { ...tracker, indicators };
}

/** A scenario as its form shows it; null where the tracker has none of this name. */
export async function scenarioToChange(tracker: string, slug: string) {
  if (!isSlug(tracker) || !isSlug(slug)) return null;
  const scenario = await db.scenario.findFirst({
    where: { slug, tracker: { slug: tracker } },
    include: { fits: { include: { indicator: { select: { slug: true } } } } },
  });
  return scenario && { ...scenario, seen: await fingerprintOf("scenario", scenario.id) };
}
