import { db } from "@/lib/db";
import { mappingInput } from "@/lib/import/input";
import type { ImportState } from "@/lib/import/rules";
import { beginApplying, mapImport, startImport } from "@/lib/import/write-job";
import { applyImport, tryImport } from "@/lib/import/write-run";
import type { World } from "./world";

const FILE = [
  "occurred,headline,kind,origin,url,indicators,bearings",
  "2026-08-20,Aid arrives,ACTION,Daily NK,https://news.example/aid,humanitarian-aid,TOWARD",
  "2026-01-15,Item 1,ACTION,KCNA,https://news.example/moon,moon,AWAY",
].join("\n");

const MAPPING = { occurred: "0", headline: "1", kind: "2", origin: "3", url: "4", indicators: "5", bearings: "6" };

/** An import of a file of one good and one refused row, in a state. */
export async function makeImport({ ada, tracker }: World, state: ImportState): Promise<string> {
  const content = new TextEncoder().encode(FILE);
  const id = await startImport(ada.editor, { tracker: tracker.slug, fileName: "events.csv", content });
  if (state === "UPLOADED") return id;
  const run = await mapImport(ada.editor, id, mappingInput.parse(MAPPING));
  if (state === "TRYING" || state === "STOPPED") {
    const fault = "It was stopped, as you asked. Nothing was added.";
    if (state === "STOPPED") await db.importJob.update({ where: { id }, data: { state, fault } });
    return id;
  }
  await tryImport({ id, run });
  if (state === "TRIED") return id;
  const applying = (await beginApplying(ada.editor, id, true)) ?? "";
  if (state === "APPLIED") await applyImport(ada.editor, { id, run: applying });
  return id;
}
