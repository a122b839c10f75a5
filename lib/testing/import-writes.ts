import { randomUUID } from "node:crypto";
import { csvText } from "@/lib/csv/text";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import type { PlannedItem } from "@/lib/import/findings";
import { mappingInput } from "@/lib/import/input";
import { importItems } from "@/lib/import/write";
import { beginApplying, discardImport, mapImport, startImport, stopImport } from "@/lib/import/write-job";
import { applyImport, tryImport } from "@/lib/import/write-run";
import { EVERYONE, type PreparedWrite } from "./prepared-write";
import { makeTracker, type TrackerRecord } from "./tracker-record";

const HEADER = ["occurred", "headline", "origin", "url", "indicators", "bearings", "actors"];
const MAPPING = mappingInput.parse({
  ...Object.fromEntries(HEADER.map((column, place) => [column, String(place)])),
  defaultKind: "ACTION",
});
/** A file of two items that nobody filed yet, of a source and an actor that nobody named yet. */
function file(): Uint8Array<ArrayBuffer> {
  const name = randomUUID();
  const rows = ["One", "Two"].map((nth) => {
    const headline = `${nth} of ${name}`;
    const url = `https://news.example/${nth}/${name}`;
    return ["2026-08-20", headline, `Source ${name}`, url, "missile-tests", "AWAY", `Actor ${name}`];
  });
  return new Uint8Array(Buffer.from(csvText([HEADER, ...rows])));
}

async function uploaded(owner: Editor, { slug }: TrackerRecord): Promise<string> {
  return startImport(owner, { tracker: slug, fileName: "events.csv", content: file() });
}

async function tried(owner: Editor, tracker: TrackerRecord): Promise<string> {
  const id = await uploaded(owner, tracker);
  await tryImport({ id, run: await mapImport(owner, id, MAPPING) });
  return id;
}

/** An import that is about to add its two rows. */
export async function beingApplied(owner: Editor, tracker: TrackerRecord) {
  const id = await tried(owner, tracker);
  return { id, run: (await beginApplying(owner, id, false)) ?? "" };
}

/** What the desk offers to do with a file. */
export const IMPORT_WRITES = {
  "upload a file": {
    roles: EVERYONE,
    prepare: async (_owner, { slug }) => {
      const upload = { tracker: slug, fileName: "events.csv", content: file() };
      return (editor) => startImport(editor, upload);
    },
  },
  "map the columns of a file": {
    roles: EVERYONE,
    prepare: async (owner) => {
      const id = await uploaded(owner, await makeTracker());
      return (editor) => mapImport(editor, id, MAPPING);
    },
  },
  "try a file": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const id = await uploaded(owner, tracker);
      const run = await mapImport(owner, id, MAPPING);
      return () => tryImport({ id, run });
    },
    tells: ["import_job", "import_row"],
  },
  "begin to add the rows of a file": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const id = await tried(owner, tracker);
      return (editor) => beginApplying(editor, id, false);
    },
  },
  "add the rows of a file": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const { id, run } = await beingApplied(owner, tracker);
      return (editor) => applyImport(editor, { id, run });
    },
    tells: ["import_job"],
  },
  "add the rows of a file at the command line": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const id = await tried(owner, tracker);
      const rows = await db.importRow.findMany({ where: { jobId: id }, orderBy: { line: "asc" } });
      const items = rows.map(({ item }) => item as unknown as PlannedItem);
      return (editor) => importItems(editor, tracker.slug, items, { seen: 0n });
    },
  },
  "stop an import": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const { id } = await beingApplied(owner, tracker);
      return (editor) => stopImport(editor, id);
    },
  },
  "discard an import": {
    roles: EVERYONE,
    prepare: async (owner, tracker) => {
      const id = await tried(owner, tracker);
      return (editor) => discardImport(editor, id);
    },
  },
} satisfies Record<string, PreparedWrite>;
