import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkout } from "./checkout.mjs";

/**
 * One hash over the names and contents of files and whole folders of the checkout; what does not exist counts as absent.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [matters]
 */
export function hashOf(paths, matters = () => true) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((path) => filesOf(path)).filter(matters)) {
    hash.update(`${path}\0`);
    hash.update(
      createHash("sha256")
        .update(readFileSync(join(checkout, path)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  const place = join(checkout, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** @param {string} path a file of the checkout that says what something was made from */
export const readStamp = (path) =>
  existsSync(join(checkout, path)) ? readFileSync(join(checkout, path), "utf8") : undefined;

/** @param {string} path @param {string} hash */
export function writeStamp(path, hash) {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), hash);
}
