import "./node-version.mjs";
import { join, resolve } from "node:path";
import { runLoudly } from "./child.mjs";
import { Fault } from "./fault.mjs";
import { quietStep, step } from "./progress.mjs";
import { readSettings } from "./settings.mjs";
import { generateClient } from "./steps/client.mjs";
import { install } from "./steps/install.mjs";
import { endOnSignals, endWith } from "./stopping.mjs";

const USAGE = `Usage: npm run restore -- FOLDER

Puts a backup into an empty database, after it was read to its last byte. Nothing that is there is written over.
docs/operations.md says it step by step.`;

endOnSignals(() => 130);
process.exitCode = (await run().catch(endWith)) ?? 1;

async function run() {
  const folder = folderOf(process.argv.slice(2));
  const settings = readSettings(process.env);
  await quietStep("install", install);
  await quietStep("client", generateClient);
  const { checkBackup } = await import("./backups/check.mjs");
  const { migrationsIn } = await import("./migrate.mjs");
  let backup = /** @type {import("./backups/check.mjs").Backup | undefined} */ (undefined);
  await step("check of the backup", async () => {
    backup = await checkBackup(folder, migrationsIn());
    return `whole, of ${backup.manifest.madeAt}`;
  });
  if (backup) return restore(settings, backup);
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./backups/check.mjs").Backup} backup
 * @returns {Promise<number>} the exit code
 */
async function restore(settings, backup) {
  const { openDatabase } = await import("./steps/database.mjs");
  const { loadBackup } = await import("./backups/load.mjs");
  const { note } = await import("./backups/make.mjs");
  const { folder, manifest } = backup;
  const database = await openDatabase(settings, { site: "a restore" });
  try {
    await step("restore", async () => `${await loadBackup(database.url, backup)} rows`);
    const sum = (/** @type {"rows" | "bytes"} */ what) => manifest.tables.reduce((all, table) => all + table[what], 0);
    const { madeAt, ledgerHead } = manifest;
    await note(database.url, {
      madeAt,
      isScheduled: false,
      place: folder,
      rows: sum("rows"),
      bytes: sum("bytes"),
      ledgerHead,
    });
    console.log(await keepSecret(settings, backup));
    const verify = ["scripts/verify.ts", "--anchor", join(folder, "manifest.json")];
    return await runLoudly([process.execPath, "--conditions=react-server", "--import", "tsx", ...verify], {
      ...process.env,
      DATABASE_URL: database.url,
    });
  } finally {
    await database.close();
  }
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./backups/check.mjs").Backup} backup
 */
async function keepSecret({ secret: given, dataFolder }, { secret }) {
  const { replaceSecret } = await import("./secrets.mjs");
  if (secret === null)
    return given
      ? "[signpost] secret … SIGNPOST_SECRET counts; it must be the one that the backup was made under"
      : "[signpost] secret … none in the backup: set SIGNPOST_SECRET as it was, or all sign in anew and set up their second step again";
  if (given && given !== secret)
    return "[signpost] secret … SIGNPOST_SECRET counts, and is another than the backup’s: all sign in anew and set up their second step again";
  if (!given) replaceSecret(dataFolder, secret);
  return "[signpost] secret … as it was";
}

/** @param {string[]} args */
function folderOf([folder, ...rest]) {
  if (folder === undefined || folder.startsWith("-") || rest.length > 0)
    throw new Fault(`Say which backup.\n\n${USAGE}`);
  return resolve(folder);
}
