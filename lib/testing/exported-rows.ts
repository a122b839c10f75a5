import { db } from "@/lib/db";
import { itemOnDesk } from "@/lib/evidence/form/read";
import { COLUMNS, type Column } from "@/lib/import/rules";
import type { TrackerRecord } from "./tracker-record";

/** The items of a tracker as the rows of an evidence file, every column of it. */
export async function exportedRows({ id, slug }: TrackerRecord): Promise<{ header: string[]; rows: string[][] }> {
  const items = await db.evidence.findMany({ where: { trackerId: id }, orderBy: { number: "asc" } });
  const rows = await Promise.all(
    items.map(async ({ number }) => {
      const item = await itemOnDesk(slug, number);
      if (!item) throw new Error(`There is no item ${number}.`);
      const { bearings, actors, tags, origin, outlet, recordedAt, ...version } = item.version;
      const cells: Partial<Record<Column, string | null>> = {
        ...version,
        id: String(number),
        quote_lang: version.quoteLang,
        quote_english: version.quoteEnglish,
        archived_url: version.archivedUrl,
        rating: `${version.reliability}${version.credibility}`,
        origin: origin.name,
        outlet: outlet.name,
        tags: tags.map(({ tag }) => tag.slug).join(";"),
        actors: actors.map(({ actor }) => actor.name).join(";"),
        indicators: bearings.map(({ indicator }) => indicator.slug).join(";"),
        bearings: bearings.map(({ bearing }) => bearing).join(";"),
        recorded_at: recordedAt.toISOString(),
      } as Partial<Record<Column, string | null>>;
      return COLUMNS.map((column) => cells[column] ?? "");
    }),
  );
  return { header: [...COLUMNS], rows };
}
