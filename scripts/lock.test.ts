import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { alone, identity, isHeld } from "./lock.mjs";

let folder = "";
let turns = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signpost-lock-"));
  turns = join(folder, "turns");
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Another process, which knows `alone` and the folder of the turns; gives what it printed. */
function another(lines: string): Promise<string> {
  const script = `
    import { closeSync, openSync, rmSync } from "node:fs";
    import { alone } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "lock.mjs")))};
    const [turns, probe] = ${JSON.stringify([turns, join(folder, "probe")])};
    ${lines}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.once("close", () => resolve(said)));
}

describe("the lock of a checkout", () => {
  test("works of one process never overlap", async () => {
    const heard: string[] = [];
    const work = (name: string) => async () => {
      heard.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      heard.push(`${name} ends`);
    };
    await Promise.all([alone(work("one"), turns), alone(work("other"), turns)]);
    expect(heard).toEqual(["one begins", "one ends", "other begins", "other ends"]);
  });

  test("works of several processes never overlap, however often a turn was left behind", async () => {
    const contender = `
      let done = 0;
      for (let n = 0; n < 60; n += 1)
        await alone(async () => {
          closeSync(openSync(probe, "wx"));
          await new Promise((resolve) => setImmediate(resolve));
          rmSync(probe);
          done += 1;
        }, turns);
      console.log(done);`;
    expect(await Promise.all([1, 2, 3].map(() => another(contender)))).toEqual(Array(3).fill("60\n"));
    expect(readdirSync(turns)).toEqual(["180"]);
  });

  test("the turn of a process that was killed passes on", async () => {
    await another('await alone(async () => process.kill(process.pid, "SIGKILL"), turns);');
    expect(readFileSync(join(turns, "1"), "utf8")).toMatch(/^\d+/);
    expect(await alone(async () => readdirSync(turns), turns)).toEqual(["2"]);
  });

  test("a work that fails lets the next one begin", async () => {
    await expect(alone(() => Promise.reject(new Error("broken")), turns)).rejects.toThrow("broken");
    expect(await alone(async () => "next", turns)).toBe("next");
  });

  test.runIf(process.platform === "linux")(
    "a process number that was given out again is not mistaken for its first owner",
    async () => {
      mkdirSync(turns);
      const turn = join(turns, "7");
      writeFileSync(turn, identity(process.pid) ?? "");
      expect(isHeld(turn)).toBe(true);
      writeFileSync(turn, `${process.pid} 1`);
      expect(isHeld(turn)).toBe(false);
      expect(await alone(async () => readdirSync(turns), turns)).toEqual(["8"]);
    },
  );
});
