import { Refused } from "@/lib/refusal";
import { type Checked, checkPackage } from "./check";
import { PackageFault } from "./fault";
import { MAX_SENT_BYTES } from "./rules";

/** A package that a form carried. Throws `Refused` where it is none that can be taken over. */
export function sentPackage(content: Uint8Array): Checked {
  if (content.length === 0) throw new Refused({ file: "Choose the file of a package." });
  if (content.length > MAX_SENT_BYTES) {
    throw new Refused({
      file: `The file has more than ${MAX_SENT_BYTES / 1024 / 1024} MB. Import it at the command line.`,
    });
  }
  try {
    return checkPackage(Buffer.from(content));
  } catch (error) {
    if (error instanceof PackageFault) throw new Refused({ file: error.message });
    throw error;
  }
}
