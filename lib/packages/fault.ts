import { plainLine } from "@/lib/text/plain";

const LONGEST = 400;

/** Why a package is not taken, and on which of its lines. */
export class PackageFault extends Error {
  constructor(
    readonly line: number | null,
    message: string,
  ) {
    // What stands in a file that nobody vouches for is told without what terminals and pages could make of it.
    super(plainLine(line === null ? message : `Line ${line}: ${message}`).slice(0, LONGEST));
    this.name = "PackageFault";
  }
}
