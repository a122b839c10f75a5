import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import { CODEBOOK_CONTENT } from "@/lib/codebooks/form/read";
import { db } from "@/lib/db";
import { citable } from "../read-citable";

/** What an editor needs in order to judge an indicator on a day; null where there is no such indicator. */
export async function assessmentForm(trackerSlug: string, indicatorSlug: string, today: string) {
  if (!isSlug(trackerSlug) || !isSlug(indicatorSlug)) return null;
  const indicator = await db.indicator.findFirst({
    where: { slug: indicatorSlug, tracker: { slug: trackerSlug } },
    select: {
      id: true,
      slug: true,
      title: true,
      observes: true,
      reviewNote: true,
      tracker: { select: { id: true, slug: true, title: true, publishing: true } },
      codebooks: {
        select: CODEBOOK_CONTENT,
        orderBy: { version: "desc" },
        take: 1,
      },
      assessments: { select: { number: true }, orderBy: { number: "desc" }, take: 1 },
    },
  });
  if (!indicator) return null;
  const basis = await citable({ id: indicator.id, trackerId: indicator.tracker.id }, today);
  return { ...indicator, ...basis };
}
export type AssessmentForm = NonNullable<Awaited<ReturnType<typeof assessmentForm>>>;
