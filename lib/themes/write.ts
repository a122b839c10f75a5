import "server-only";
import { isSlug, slugOf } from "@/lib/addresses/slug";
import type { Transaction } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { writing } from "@/lib/ledger/write";
import { changeKept } from "@/lib/ledger/write-kept";
import { Refused } from "@/lib/refusal";
import { openTracker } from "@/lib/trackers/write";
import { themeValues } from "./form";
import type { ThemesInput } from "./input";

/** Names and orders the themes of a tracker, and adds one where a new title was given. */
export function arrangeThemes(editor: Editor, slug: string, input: ThemesInput, submission?: string): Promise<null> {
  return writing(
    editor,
    async (writing) => {
      const { id } = await openTracker(writing.tx, slug);
      return changeKept(writing, {
        deed: "editTracker",
        subject: slug,
        row: ["tracker", id],
        reason: input.reason,
        seen: input.seen,
        present: async () => themeValues(await themesOf(writing.tx, id)),
        change: (tx) => arrange(tx, id, input),
      });
    },
    { submission },
  );
}

function themesOf(tx: Transaction, trackerId: number) {
  return tx.theme.findMany({ where: { trackerId }, orderBy: [{ position: "asc" }, { id: "asc" }] });
}

async function arrange(tx: Transaction, trackerId: number, { titles, places, newTitle }: ThemesInput): Promise<void> {
  const themes = await themesOf(tx, trackerId);
  const unknown = Object.keys({ ...titles, ...places }).find((slug) => !themes.some((theme) => theme.slug === slug));
  if (unknown !== undefined) throw new Refused({ form: "This form names a theme that the tracker does not have." });
  const placeOf = (slug: string, present: number) => (Object.hasOwn(places, slug) ? (places[slug] ?? 0) : present + 1);
  const ordered = themes.toSorted(
    (one, other) => placeOf(one.slug, one.position) - placeOf(other.slug, other.position),
  );
  for (const [position, { id, slug, title }] of ordered.entries()) {
    const data = { position, title: Object.hasOwn(titles, slug) ? titles[slug] : title };
    await tx.theme.update({ where: { id }, data });
  }
  if (newTitle === null) return;
  const slug = freeSlug(newTitle, new Set(themes.map((theme) => theme.slug)));
  await tx.theme.create({ data: { trackerId, slug, title: newTitle, position: themes.length } });
}

/** A slug that no theme has yet; titles that give none, as one in Hangul alone, are counted. */
function freeSlug(title: string, taken: ReadonlySet<string>): string {
  const stem = slugOf(title) || "theme";
  for (let nth = 1; ; nth += 1) {
    const slug = nth === 1 ? stem : `${stem.slice(0, 70)}-${nth}`;
    if (isSlug(slug) && !taken.has(slug)) return slug;
  }
}
