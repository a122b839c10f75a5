import "./node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { runQuietly } from "./child.mjs";
import { Fault } from "./fault.mjs";
import { quietStep, seconds } from "./progress.mjs";
import { generateClient } from "./steps/client.mjs";
import { install } from "./steps/install.mjs";
import { endOnSignals, endWith } from "./stopping.mjs";

endOnSignals(() => 130);
await run().catch(endWith);

/** Everything that takes seconds, at the same time; one line each. */
async function run() {
  await quietStep("install", install);
  await quietStep("client", generateClient);
  const { check, checks, vitest } = await import("./tests/parts.mjs");
  const { vitestOutcome } = await import("./tests/reports.mjs");
  const { judge } = await import("./tests/verdict.mjs");
  const folder = mkdtempSync(join(tmpdir(), "signpost-check-"));

  const pure = async () => {
    const { report, command } = vitest("pure", folder);
    const words = await runQuietly("pure tests", command).catch((error) =>
      error instanceof Fault ? error.message : String(error),
    );
    const outcome = judge(vitestOutcome(report), 0);
    return { outcome, words };
  };
  const parts = {
    ...Object.fromEntries(Object.entries(checks).map(([name, commands]) => [name, () => check(commands)])),
    "pure tests": pure,
  };
  let failed = 0;
  await Promise.all(
    Object.entries(parts).map(async ([name, part]) => {
      const started = performance.now();
      const { outcome, words } = await part();
      failed += outcome.failed;
      const count = outcome.passed > 1 ? ` ${outcome.passed}` : "";
      console.log(
        `[signpost] ${name} …${count} ${outcome.failed === 0 ? "fine" : `failed\n${words}\n`} (${seconds(started)})`,
      );
    }),
  );
  rmSync(folder, { recursive: true });
  process.exitCode = failed === 0 ? 0 : 1;
}
