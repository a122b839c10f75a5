import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { TagCount } from "@/lib/counts/rules";
import { dayOfMoment } from "@/lib/dates/days";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { payloadOf, writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { Prisma } from "@/prisma/generated/client";
import { indicatorValues } from "./form";
import type { IndicatorEditInput, IndicatorInput, RetirementInput } from "./input";
import { watchedIndicator } from "./write";

/** Adds an indicator to a tracker; its rules are its first codebook, and come next. */
export function addIndicator(
  editor: Editor,
  tracker: string,
  { theme, position, counts, ...described }: IndicatorInput,
  submission?: string,
): Promise<{ slug: string }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const { id: trackerId } = await openTracker(tx, tracker);
      const { slug } = described;
      const themeId = await themeNamed(tx, trackerId, theme);
      if (await tx.indicator.findUnique({ where: { trackerId_slug: { trackerId, slug } }, select: { id: true } })) {
        throw new Refused({ slug: "The tracker has an indicator with this name in its address already." });
      }
      return enter("addIndicator", null, async () => {
        const column = await countsColumn(tx, trackerId, counts);
        const data = { ...described, ...column, trackerId, themeId, position: position - 1 };
        const { id } = await tx.indicator.create({ data });
        return { subject: `${tracker}/indicators/${slug}`, after: ["indicator", id], result: { slug } };
      });
    },
    { submission },
  );
}

/** Describes an indicator otherwise; what was judged of it stays as it is. */
export function editIndicator(
  editor: Editor,
  tracker: string,
  slug: string,
  { theme, position, counts, reason, seen, ...described }: IndicatorEditInput,
  submission?: string,
): Promise<null> {
  return writing(
    editor,
    async (writing) => {
      const { tx } = writing;
      const { id, trackerId, subject } = await watchedIndicator(tx, tracker, slug);
      const themeId = await themeNamed(tx, trackerId, theme);
      const data = { ...described, ...(await countsColumn(tx, trackerId, counts)), themeId, position: position - 1 };
      return changeKept(writing, {
        deed: "editIndicator",
        subject,
        row: ["indicator", id],
        reason,
        seen,
        present: async () =>
          indicatorValues(await tx.indicator.findUniqueOrThrow({ where: { id }, include: { theme: true } })),
        change: () => tx.indicator.update({ where: { id }, data }),
      });
    },
    { submission },
  );
}

/** From today on the indicator is watched no more. Its history and its addresses stay. */
export function retireIndicator(
  editor: Editor,
  tracker: string,
  slug: string,
  { reason }: RetirementInput,
  submission?: string,
): Promise<null> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const { id, subject } = await watchedIndicator(tx, tracker, slug);
      return enter("retireIndicator", reason, async () => {
        const before = await payloadOf(tx, "indicator", id);
        const data = { retiredOn: dayOfMoment(new Date()), retiredReason: reason };
        await tx.indicator.update({ where: { id }, data });
        return { subject, before, after: ["indicator", id], result: null };
      });
    },
    { submission },
  );
}

/** How counts are kept. Throws `Refused` where one names a tag that the tracker does not have. */
async function countsColumn(tx: Transaction, trackerId: number, counts: TagCount[]) {
  const tags = await tx.tag.findMany({ where: { trackerId }, select: { slug: true } });
  const unknown = counts.flatMap((count) => count.tags).find((tag) => !tags.some(({ slug }) => slug === tag));
  if (unknown !== undefined) throw new Refused({ counts: `This tracker has no tag “${unknown}”.` });
  return { counts: counts.length > 0 ? counts : Prisma.DbNull };
}

async function themeNamed(tx: Transaction, trackerId: number, slug: string): Promise<number> {
  const key = { trackerId, slug };
  const theme = isSlug(slug)
    ? await tx.theme.findUnique({ where: { trackerId_slug: key }, select: { id: true } })
    : null;
  if (!theme) throw new Refused({ theme: "Choose a theme of this tracker." });
  return theme.id;
}
