import "./node-version.mjs";
import { performance } from "node:perf_hooks";
import { seconds, step } from "./progress.mjs";
import { markServing } from "./serving.mjs";
import { readSettings } from "./settings.mjs";
import { build } from "./steps/build.mjs";
import { generateClient } from "./steps/client.mjs";
import { install } from "./steps/install.mjs";
import { requireFreePort } from "./steps/port.mjs";
import { beforeEnd, endOnSignals, endWith, endWithParent } from "./stopping.mjs";

const started = performance.now();
const dev = process.argv.includes("--dev");
let serving = false;

// Whoever read the output may be gone (`npm start | head`): the site goes on, and writes no error about writing errors.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

endOnSignals(() => (serving ? 0 : 130));
if (["start", "dev"].includes(process.env.npm_lifecycle_event ?? "")) endWithParent();
await start().catch(endWith);

async function start() {
  const settings = readSettings(process.env);
  await requireFreePort(settings);
  await step("install", install);
  await step("client", generateClient);

  const { applyMigrations, openDatabase, secretFor } = await import("./steps/database.mjs");
  let url = "";
  await step("database", async () => {
    const database = await openDatabase(settings, { site: settings.publicUrl });
    url = database.url;
    return database.how;
  });
  await step("migrations", () => applyMigrations(url));
  const { hasUser, loadFirstTracker } = await import("./steps/tracker.mjs");
  await step("first tracker", () => loadFirstTracker(url));

  if (!dev) {
    await step("build", build);
    markServing();
  }
  const environment = { ...process.env };
  const secret = secretFor(settings);
  Object.assign(process.env, {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: url,
    SIGNPOST_SECRET: secret,
    SIGNPOST_URL: settings.publicUrl,
  });
  const { serve } = await import("./serve.mjs");
  const invitation = (await hasUser(url))
    ? ""
    : '\n[signpost] nobody can sign in yet: npm run user -- add you@example.org --name "Your Name" --role admin';
  beforeEnd(await serve({ dev, ...settings, secret, databaseUrl: url }));
  if (settings.backups && !dev) {
    const { keepBackups } = await import("./backups/schedule.mjs");
    beforeEnd(keepBackups({ ...settings, backups: settings.backups }, url, environment));
  }
  serving = true;
  console.log(`[signpost] ready at ${settings.publicUrl} (${seconds(started)}); Ctrl-C ends it${invitation}`);
}
