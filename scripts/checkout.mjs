import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/** What root may write and every account may reach, whatever the mode of the folders above the checkout. */
export const rootsFolder = "/var/lib/signpost";

/** Where this checkout keeps its database and secrets unless SIGNPOST_DATA says otherwise. */
export function defaultDataFolder() {
  if (process.getuid?.() !== 0) return join(checkout, ".signpost");
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 8);
  const name = basename(checkout)
    .replace(/[^\w.-]/g, "_")
    .slice(0, 24);
  return join(rootsFolder, `${name}-${hash}`);
}
