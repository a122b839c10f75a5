import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { LEVELS } from "@/lib/scales/rules";
import type { DissentInput } from "./input";

/** Puts a different level beside another person's judgement. Throws `Refused` where it is one's own, or no other level. */
export function dissent(
  editor: Editor,
  slug: string,
  indicator: string,
  number: number,
  { level, rationale }: DissentInput,
  submission?: string,
): Promise<{ number: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      if (!isSlug(slug) || !isSlug(indicator)) throw new Absent("such indicator");
      const where = { number, indicator: { slug: indicator, tracker: { slug } } };
      const assessment = await tx.assessment.findFirst({ where, include: { _count: { select: { dissents: true } } } });
      if (!assessment) throw new Absent("such assessment");
      return enter("dissent", null, async (place) => {
        const { id: authorId, signedAs } = editor;
        if (authorId === null) throw new Refused({ form: "Only a person can dissent." });
        if (assessment.authorId === authorId) {
          throw new Refused({ form: "This judgement is your own. If you see it otherwise now, record a new one." });
        }
        if (assessment.level === level) {
          throw new Refused({
            level: `The judgement says “${LEVELS[level].words}” as well: a dissent puts another level.`,
          });
        }
        const nth = assessment._count.dissents + 1;
        const own = { assessmentId: assessment.id, number: nth, level, rationale };
        const { id } = await tx.dissent.create({
          data: { ...own, authorId, signedAs, ...place },
          select: { id: true },
        });
        const subject = `${slug}/indicators/${indicator}/assessments/${number}/dissents/${nth}`;
        return { subject, after: ["dissent", id], result: { number: nth } };
      });
    },
    { submission },
  );
}
