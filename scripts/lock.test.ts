import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { alone, identity, isHeld } from "./lock.mjs";

const folder = mkdtempSync(join(tmpdir(), "signpost-lock-"));
const file = join(folder, "preparing");
afterAll(() => rmSync(folder, { recursive: true }));

describe("the lock of a checkout", () => {
  test("two works never overlap", async () => {
    const heard: string[] = [];
    const work = (name: string) => async () => {
      heard.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      heard.push(`${name} ends`);
    };
    await Promise.all([alone(work("one"), folder), alone(work("other"), folder)]);
    expect(heard).toEqual(["one begins", "one ends", "other begins", "other ends"]);
  });

  test("a work that fails lets the next one begin", async () => {
    await expect(alone(() => Promise.reject(new Error("broken")), folder)).rejects.toThrow("broken");
    expect(await alone(async () => "next", folder)).toBe("next");
  });

  test("what a dead process left is taken over", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", "0"]);
    writeFileSync(file, String(pid));
    expect(isHeld(file)).toBe(false);
    expect(await alone(async () => "mine", folder)).toBe("mine");
  });

  test.runIf(process.platform === "linux")(
    "a process number that was given out again is not mistaken for its first owner",
    () => {
      writeFileSync(file, `${process.pid} 1`);
      expect(isHeld(file)).toBe(false);
      writeFileSync(file, identity(process.pid) ?? "");
      expect(isHeld(file)).toBe(true);
    },
  );
});
