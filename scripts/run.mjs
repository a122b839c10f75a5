import "./node-version.mjs";
import { runLoudly } from "./child.mjs";
import { quietStep } from "./progress.mjs";
import { readSettings } from "./settings.mjs";
import { generateClient } from "./steps/client.mjs";
import { install } from "./steps/install.mjs";
import { endOnSignals, endWith } from "./stopping.mjs";

const [name, ...args] = process.argv.slice(2);
endOnSignals(() => 130);
process.exitCode = (await run().catch(endWith)) ?? 1;

/** Runs scripts/{name}.ts with everything in place that it needs, whether the site is up or down. */
async function run() {
  const settings = readSettings(process.env);
  await quietStep("install", install);
  await quietStep("client", generateClient);
  const { applyMigrations, openDatabase, secretFor } = await import("./steps/database.mjs");
  const database = await openDatabase(settings);
  try {
    await quietStep("migrations", () => applyMigrations(database.url));
    return await runLoudly(
      [process.execPath, "--conditions=react-server", "--import", "tsx", `scripts/${name}.ts`, ...args],
      {
        ...process.env,
        DATABASE_URL: database.url,
        SIGNPOST_SECRET: secretFor(settings),
        SIGNPOST_URL: settings.publicUrl,
      },
    );
  } finally {
    await database.close();
  }
}
