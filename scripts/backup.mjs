import "./node-version.mjs";
import { resolve } from "node:path";
import { Fault } from "./fault.mjs";
import { quietStep, seconds } from "./progress.mjs";
import { readSettings } from "./settings.mjs";
import { install } from "./steps/install.mjs";
import { endOnSignals, endWith } from "./stopping.mjs";

const USAGE = `Usage: npm run backup -- FOLDER

Writes all that the site holds at this moment into a new folder, while the site runs or is down.
docs/operations.md says how such a folder is kept, checked and restored.`;

endOnSignals(() => 130);
await run().catch(endWith);

/** Unlike other commands it leaves the database as it is: what is backed up before an update is not updated yet. */
async function run() {
  const settings = readSettings(process.env);
  const isScheduled = process.argv[2] === "--scheduled";
  const folder = isScheduled ? "" : folderOf(process.argv.slice(2));
  await quietStep("install", install);
  const { openDatabase } = await import("./steps/database.mjs");
  const { makeBackup } = await import("./backups/make.mjs");
  const started = performance.now();
  const database = await openDatabase(settings);
  try {
    if (isScheduled) return await scheduled(settings, database.url);
    const { rows, tables, bytes, ledgerHead } = await makeBackup(settings, database.url, folder, false);
    const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
    console.log(
      `${folder} holds ${rows.toLocaleString("en-GB")} rows of ${tables} tables in ${size} (${seconds(started)}),`,
    );
    console.log(
      `up to entry ${ledgerHead} of the ledger. It holds secrets and personal data: keep it as you keep the server.`,
    );
  } finally {
    await database.close();
  }
}

/**
 * What the site asks for by itself.
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} url
 */
async function scheduled(settings, url) {
  const { makeScheduled } = await import("./backups/schedule.mjs");
  if (!settings.backups) throw new Fault("SIGNPOST_BACKUP does not say where to.");
  await makeScheduled({ ...settings, backups: settings.backups }, url);
}

/** @param {string[]} args */
function folderOf([folder, ...rest]) {
  if (folder === undefined || folder.startsWith("-") || rest.length > 0) throw new Fault(`Say where to.\n\n${USAGE}`);
  return resolve(folder);
}
