import { createHash } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { checkout } from "./checkout.mjs";

/** What root may write and every account may reach, whatever the mode of the folders above the checkout. */
export const rootsFolder = "/var/lib/signpost";

const isRoot = process.getuid?.() === 0;

/** Where this checkout keeps its database and secrets unless SIGNPOST_DATA says otherwise. */
export function defaultDataFolder() {
  if (!isRoot) return join(checkout, ".signpost");
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 8);
  const name = basename(checkout)
    .replace(/[^\w.-]/g, "_")
    .slice(0, 24);
  return join(rootsFolder, `${name}-${hash}`);
}

/**
 * Makes the folder if need be: for its owner alone, except that root lets the database's account walk through it.
 * @param {string} folder
 */
export function makeDataFolder(folder) {
  if (mkdirSync(folder, { recursive: true })) chmodSync(folder, isRoot ? 0o711 : 0o700);
}
