import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Row, Table } from "@/lib/csv/table";
import { plainCell } from "@/lib/csv/text";
import { dateInWords } from "@/lib/dates/words";
import { db } from "@/lib/db";
import { latestDayOnEarth } from "@/lib/evidence/rules";
import { type Finding, type Likeness, likenessOf, RowsSoFar } from "./findings";
import type { KnownNames } from "./read-known";
import { similarToRows } from "./read-similar";
import { type Choices, type Fault, type ReadRow, readRow } from "./row";
import { isOwnFile, type Mapping } from "./rules";

const BATCH = 1_000;

/** What would become of each row of a table, some rows at a time. Writes nothing. */
export async function* findingsOf(
  { header, rows }: Table,
  mapping: Mapping,
  choices: Choices,
  known: KnownNames,
): AsyncGenerator<Finding[]> {
  const indicators = new Map([...known.indicators].map(([name, { slug }]) => [name, slug]));
  const isOwn = isOwnFile(header);
  const soFar = new RowsSoFar();
  const today = latestDayOnEarth(new Date());
  const read = ({ cells, line }: Row): { row: Row; reading: ReadRow } => {
    const row = { line, cells: isOwn ? cells.map(plainCell) : cells };
    if (cells.length === header.length) return { row, reading: readRow(row.cells, mapping, choices, indicators) };
    const reason = `This row has ${cells.length} cells, the header has ${header.length}.`;
    return { row, reading: { faults: [{ column: null, reason }] } };
  };

  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH).map(read);
    const suspects = batch.flatMap(({ row, reading }) => (reading.faults ? [] : [likenessOf(row.line, reading.item)]));
    const like = new Map(
      (await similarToRows(db, known.trackerId, suspects)).map(({ line, number }) => [line, number]),
    );
    yield batch.map(({ row, reading }): Finding => {
      const { line, cells } = row;
      if (reading.faults) {
        const shown = (place: number | undefined) => (cells[place ?? -1] ?? "").slice(0, 200);
        const [headline, occurred] = [shown(mapping.headline), shown(mapping.occurred)];
        return { line, headline, occurred, outcome: "REFUSED", faults: reading.faults, cells };
      }
      const { item, state } = reading;
      const place = { line, headline: item.headline, occurred: item.occurred };
      const likeness = likenessOf(line, item);
      const likeItem = like.get(line) ?? null;
      const likeLine = soFar.lineLike(likeness);
      if (likeItem !== null || likeLine !== null) return { ...place, outcome: "DUPLICATE", likeItem, likeLine };
      const faults = tagFaults(item.tags, known);
      if (!choices.allowFuture && isToCome(likeness, today)) {
        faults.push({ column: "occurred", reason: `${dateInWords(item.occurred)} is still to come.` });
      }
      if (state === "RETRACTED") {
        faults.push({
          column: "state",
          reason: "It was retracted where it comes from; only published items are added.",
        });
      } else if (faults.length === 0) {
        soFar.add(likeness);
        return { ...place, outcome: "ADD", item: { line, input: item, state } };
      }
      return { ...place, outcome: "REFUSED", faults, cells };
    });
    await setImmediate();
  }
}

function tagFaults(tags: readonly string[], known: KnownNames): Fault[] {
  return tags
    .filter((tag) => !known.tags.has(tag))
    .map((tag) => ({ column: "tags", reason: `This tracker has no tag “${tag}”.` }));
}

function isToCome({ first }: Likeness, today: string): boolean {
  return first > today;
}
