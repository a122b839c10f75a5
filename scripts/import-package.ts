import { readFile, stat } from "node:fs/promises";
import { isSlug } from "@/lib/addresses/slug";
import { commandLine } from "@/lib/editor";
import { type Checked, checkPackage } from "@/lib/packages/check";
import { PackageFault } from "@/lib/packages/fault";
import { standingOf } from "@/lib/packages/read-key";
import { fingerprintOf, MAX_PACKAGE_BYTES } from "@/lib/packages/rules";
import { forkTracker } from "@/lib/packages/write";
import { Refused } from "@/lib/refusal";
import { trackerFrame } from "@/lib/trackers/read";

interface Asked {
  apply: boolean;
  fingerprint: string | null;
}

/** Says what is wrong, and ends. */
function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Says what a package holds and who signed it, and makes a tracker of it if that is asked. */
export async function importPackage(tracker: string, file: string, { apply, fingerprint }: Asked): Promise<void> {
  if (!isSlug(tracker))
    refuse(`“${tracker}” cannot stand in an address: use small letters, digits and single hyphens.`);
  const checked = await readPackageFile(file);
  const { seal, knownUntil, title } = checked;
  const { evidence, indicator, assessment, entry } = seal.counts;
  console.log(
    `“${title}”: ${indicator} indicators, ${evidence} versions of items, ${assessment} assessments, ${entry} entries of the ledger.`,
  );
  console.log(`As recorded at ${seal.address} until ${knownUntil}.`);
  for (const origin of seal.origins.toReversed()) console.log(`That was itself taken over from ${origin}.`);
  console.log(`Content ${seal.contentHash}`);
  console.log(`Signed with the key ${fingerprintOf(seal.publicKey)}: ${STANDINGS[await standingOf(seal.publicKey)]}`);
  if (await trackerFrame(tracker)) refuse(`There is a tracker “${tracker}” already. Choose another name.`);
  if (!apply) {
    console.log("Nothing was added: this was a dry run. Make the tracker with --apply.");
    return;
  }
  await forkTracker(commandLine(), tracker, checked, { fingerprint }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    const { fingerprint: unknown, ...others } = error.errors;
    refuse(unknown ? UNKNOWN_KEY : `${Object.values(others).join(" ")} Nothing was added.`);
  });
  console.log(`The tracker ${tracker} was made.`);
}

const STANDINGS = {
  OWN: "this site's own.",
  KNOWN: "a tracker was taken over with it before.",
  UNKNOWN: "not known here. Ask those who run that site for its fingerprint; its About pages say it too.",
};

const UNKNOWN_KEY =
  "Nothing was added: the key is not known here. If its fingerprint is the one that you were told, add --key with it.";

async function readPackageFile(file: string): Promise<Checked> {
  const { size } = await stat(file).catch(() => refuse(`${file} cannot be read.`));
  if (size > MAX_PACKAGE_BYTES) refuse(`${file} has more than ${MAX_PACKAGE_BYTES / 1024 / 1024} MB.`);
  try {
    return checkPackage(await readFile(file));
  } catch (error) {
    return refuse(error instanceof PackageFault ? `${file}: ${error.message}` : `${file} cannot be read.`);
  }
}
