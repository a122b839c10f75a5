import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { db } from "@/lib/db";

/** What somebody needs who changes the rules of an indicator; null where there is no such indicator. */
export async function codebookForm(tracker: string, indicator: string) {
  if (!isSlug(tracker) || !isSlug(indicator)) return null;
  const found = await db.indicator.findFirst({
    where: { slug: indicator, tracker: { slug: tracker } },
    select: {
      title: true,
      observes: true,
      tracker: {
        select: { title: true, slug: true, tags: { select: { slug: true }, orderBy: { slug: "asc" } } },
      },
      codebooks: { select: CODEBOOK_CONTENT, orderBy: { version: "desc" }, take: 1 },
    },
  });
  if (!found) return null;
  const { codebooks, ...indicatorFields } = found;
  return { ...indicatorFields, codebook: codebooks[0] ?? null };
}

/** What a version of a codebook says, to be selected. */
export const CODEBOOK_CONTENT = {
  version: true,
  rules: {
    select: {
      level: true,
      text: true,
      triggers: {
        select: { position: true, text: true, bearing: true, kind: true, tag: true },
        orderBy: { position: "asc" },
      },
    },
  },
} as const;
