import "server-only";
import { isSlug } from "@/lib/addresses/slug";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { payloadOf, writing } from "@/lib/ledger/write";
import { Absent, Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { CODEBOOK_CONTENT } from "./form/read";
import { differences, valuesOf } from "./form/rules";
import type { CodebookInput } from "./input";
import { RATED_LEVELS } from "./rules";
import { addRules } from "./write-rules";

/**
 * Adds a version to the codebook of an indicator, as a whole. What was judged before keeps the version it was judged by.
 * Throws `Refused` with what stands now where somebody else was faster.
 */
export function reviseCodebook(
  editor: Editor,
  trackerSlug: string,
  indicatorSlug: string,
  input: CodebookInput,
  submission?: string,
): Promise<{ version: number }> {
  return writing(
    editor,
    async ({ tx, enter }) => {
      const tracker = await openTracker(tx, trackerSlug);
      if (!isSlug(indicatorSlug)) throw new Absent("such indicator");
      const key = { trackerId: tracker.id, slug: indicatorSlug };
      const indicator = await tx.indicator.findUnique({ where: { trackerId_slug: key }, select: { id: true } });
      if (!indicator) throw new Absent("such indicator");
      const newest = await newestSeen(tx, indicator.id, input.version);
      await refuseUnknownTags(tx, tracker.id, input);
      return enter("reviseCodebook", input.note, async (place) => {
        if (newest && saysTheSame(valuesOf(newest), input)) {
          throw new Refused({ form: "Nothing was changed: this is what the rules say already." });
        }
        const before = newest ? await payloadOf(tx, "codebook", newest.id) : undefined;
        const version = (newest?.version ?? 0) + 1;
        const by = { authorId: editor.id, signedAs: editor.signedAs };
        const { id } = await tx.codebook.create({
          data: { indicatorId: indicator.id, version, note: input.note, ...by, ...place },
        });
        await addRules(tx, id, input);
        const subject = `${trackerSlug}/indicators/${indicatorSlug}/codebook/${version}`;
        return { subject, ...(before === undefined ? {} : { before }), after: ["codebook", id], result: { version } };
      });
    },
    { submission },
  );
}

async function newestSeen(tx: Transaction, indicatorId: number, seen: number) {
  const newest = await tx.codebook.findFirst({
    where: { indicatorId },
    select: { id: true, signedAs: true, ...CODEBOOK_CONTENT },
    orderBy: { version: "desc" },
  });
  if ((newest?.version ?? 0) === seen) return newest;
  if (!newest) throw new Refused({ form: "This form is out of date. Open it again." });
  const form = `${newest.signedAs} changed these rules after you opened this form. See what they say now, then save again.`;
  throw new Refused({ form }, { present: valuesOf(newest) });
}

async function refuseUnknownTags(tx: Transaction, trackerId: number, { tagsChosen }: CodebookInput): Promise<void> {
  const known = await tx.tag.findMany({ where: { trackerId }, select: { slug: true } });
  const unknown = tagsChosen.filter(({ tag }) => !known.some(({ slug }) => slug === tag));
  if (unknown.length === 0) return;
  throw new Refused(
    Object.fromEntries(unknown.map(({ field, tag }) => [field, `This tracker has no tag “${tag}”. Choose another.`])),
  );
}

function saysTheSame(present: ReturnType<typeof valuesOf>, { version, rules, triggers }: CodebookInput): boolean {
  const typed = RATED_LEVELS.map((level) => ({
    level,
    text: rules[level],
    triggers: (triggers[level] ?? []).map((trigger, position) => ({ ...trigger, position })),
  }));
  return differences(present, valuesOf({ version, rules: typed })).length === 0;
}
