import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";
import { fingerprintOf } from "@/lib/ledger/read-fingerprint";

/** An indicator as its form shows it; null where there is none. */
export async function indicatorToChange(tracker: string, slug: string) {
  if (!isSlug(tracker) || !isSlug(slug)) return null;
  const indicator = await db.indicator.findFirst({
    where: { slug, tracker: { slug: tracker } },
    include: {
      theme: { select: { slug: true } },
      tracker: {
        select: {
          title: true,
          themes: { select: { slug: true, title: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
        },
      },
    },
  });
  return indicator && { ...indicator, seen: await fingerprintOf("indicator", indicator.id) };
}
