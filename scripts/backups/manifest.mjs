import { z } from "zod";
import { Fault } from "../fault.mjs";

/** What tells our folders from others. */
const FORMAT = "signpost-backup";
/** Raised when an older Signpost could no longer read what is written. */
const VERSION = 1;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const shape = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.literal(VERSION),
  /** The Signpost that wrote it. */
  signpost: z.string(),
  madeAt: z.iso.datetime(),
  /** The last entry of the ledger, as `npm run verify -- --print-head` writes it. */
  ledgerHead: z.string().regex(/^\d{1,18} [0-9a-f]{64}$/),
  /** The state of the tables: what was applied to the database, the oldest first. */
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string().regex(/^tables\/[\w-]+\.csv\.gz$/),
      columns: z.array(z.string()),
      rows: count,
      bytes: count,
      sha256,
    }),
  ),
  /** The next number that each counter of the database gives out. */
  counters: z.array(z.object({ name: z.string(), next: z.string().regex(/^-?\d+$/) })),
  /** Whether the generated secret lies beside it; a secret that was set in the environment does not. */
  secret: z.enum(["INCLUDED", "KEPT_APART"]),
});

/** @typedef {z.infer<typeof shape>} Manifest */
/** @typedef {Omit<Manifest, "format" | "formatVersion">} Content */

/** @param {Content} content */
export const manifestText = (content) =>
  `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, ...content }, null, 2)}\n`;

/**
 * What a manifest says. Refuses what is damaged, of another program, or of a Signpost newer than this one.
 * @param {string} text
 * @param {string} place its path, for the words of a refusal
 * @returns {Manifest}
 */
export function readManifest(text, place) {
  const value = parsed(text, place);
  if (value?.format !== FORMAT) throw new Fault(`${place} is not of a backup of Signpost.`);
  if (Number(value.formatVersion) > VERSION)
    throw new Fault(`${place} was written by a newer Signpost (${value.signpost}). Start that one to restore it.`);
  const reading = shape.safeParse(value);
  if (reading.success) return reading.data;
  throw new Fault(`${place} is damaged: ${z.prettifyError(reading.error).replaceAll("\n", " ")}`);
}

/** @param {string} text @param {string} place */
function parsed(text, place) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`${place} is damaged: it is not whole JSON.`);
  }
}
