/** Why a package is not taken, and on which of its lines. */
export class PackageFault extends Error {
  constructor(
    readonly line: number | null,
    message: string,
  ) {
    super(line === null ? message : `Line ${line}: ${message}`);
    this.name = "PackageFault";
  }
}
