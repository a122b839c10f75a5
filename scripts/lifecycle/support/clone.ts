import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "@/scripts/postgres/account.mjs";

const left = /^(node_modules|\.next\/(cache|dev)|\.git|\.signpost|test-results)(\/|$)/;

/** A second, built checkout that belongs to an account, below a folder that only this account (and root) may enter. */
export function closedClone(account: Account | null): string {
  const closed = mkdtempSync(join(tmpdir(), "signpost-closed-"));
  const clone = join(closed, "signpost");
  mkdirSync(clone);
  // The build links to its packages; made absolute, the links would lead back to this checkout.
  const asTheyAre = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true };
  cpSync(".", clone, { ...asTheyAre, filter: (path) => !left.test(path) });
  if (account) execFileSync("chown", ["-R", `${account.uid}:${account.gid}`, closed]);
  const packages = join(clone, "node_modules");
  try {
    // Links take no room and no time, but do not reach from one disk to another.
    execFileSync("cp", ["-al", "node_modules", packages], { stdio: "ignore" });
  } catch {
    execFileSync("rm", ["-rf", packages]);
    execFileSync("cp", ["-a", "node_modules", packages]);
  }
  if (!existsSync(join(packages, ".package-lock.json"))) throw new Error("the packages were not copied");
  return clone;
}
