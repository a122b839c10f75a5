/** One thing that is wrong in a tracker package, and where. */
export interface Fault {
  /** The file's path inside the package. */
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

/** A value out of a package's file, with the way back to its line. */
export interface Part<T> {
  file: string;
  value: T;
  /** The line of what stands at the path, or of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** What was wanted of a file, or of many, beside all that is wrong in it. */
export interface Found<T> {
  value: T;
  faults: Fault[];
}

export function faultIn(part: Part<unknown>, path: readonly PropertyKey[], message: string): Fault {
  return { file: part.file, line: part.lineOf(path), message };
}

/** "indicators/missile-tests.yaml:41: …", as editors and terminals link it. */
export function faultInWords({ file, line, message }: Fault): string {
  return `${file}:${line}: ${message}`;
}

/** By file, then by line; each said once. */
export function inReadingOrder(faults: Fault[]): Fault[] {
  const said = new Map(faults.map((fault) => [faultInWords(fault), fault]));
  return [...said.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
