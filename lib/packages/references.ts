import { canonicalJson, type Json, sha256 } from "@/lib/ledger/rules";
import { PackageFault } from "./fault";
import type { AnyRecord, Recorded, RecordOf } from "./input";
import { type Name, namedBy, namesOf } from "./names";
import { SECTIONS } from "./rules";

interface Named {
  line: number;
  name: Name;
}

/**
 * Holds the records of a package to each other: nothing stands twice, and what a record names is there. Records are
 * given in their order, each with its line.
 */
export class References {
  readonly #names = new Set<Name>();
  /** What was named before it stood, as a source that it was merged into. */
  readonly #open: Named[] = [];
  readonly #merged = new Set<Name>();
  /** By the entry that a record names: when it was recorded. */
  readonly #entered = new Map<string, { line: number; at: string }>();
  #section = 0;
  #line = 0;

  take(line: number, record: AnyRecord): void {
    this.#line = line;
    const section = SECTIONS.indexOf(record.kind);
    if (section < this.#section) this.#refuse(`A ${record.kind} does not stand after a ${SECTIONS[this.#section]}.`);
    this.#section = section;
    if ("recordedAt" in record) this.#enter(record);
    for (const name of namedBy(record)) this.#require(name);
    if (record.kind === "source" && record.mergedInto !== undefined) this.#merge(record.name, record.mergedInto);
    if (record.kind === "entry") this.#close(record);
    for (const name of namesOf(record)) this.#add(name);
  }

  /** To be called after the last record. */
  end(): void {
    for (const { line, name } of this.#open) {
      if (!this.#names.has(name) || this.#merged.has(name)) {
        throw new PackageFault(line, `There is no ${inWords(name)} that it can be merged into.`);
      }
    }
    for (const [entry, { line }] of this.#entered) {
      throw new PackageFault(line, `Entry ${entry}, which it names, is not in the package.`);
    }
    if (!this.#names.has("tracker:")) throw new PackageFault(null, "The package holds no tracker.");
  }

  #refuse(message: string): never {
    throw new PackageFault(this.#line, message);
  }

  #add(name: Name): void {
    if (this.#names.has(name)) this.#refuse(`There is a ${inWords(name)} already.`);
    this.#names.add(name);
  }

  #require(name: Name): void {
    if (!this.#names.has(name)) this.#refuse(`There is no ${inWords(name)}.`);
  }

  #merge(source: string, into: string): void {
    this.#merged.add(`source:${source}`);
    this.#open.push({ line: this.#line, name: `source:${into}` });
  }

  #enter({ entry, recordedAt }: Recorded): void {
    if (this.#entered.has(entry)) this.#refuse(`Entry ${entry} is that of another record.`);
    this.#entered.set(entry, { line: this.#line, at: recordedAt });
  }

  #close(entry: RecordOf<"entry">): void {
    const key = `${entry.ledger}/${entry.sequence}`;
    const entered = this.#entered.get(key);
    if (entered && entered.at !== entry.at) this.#refuse(`What is recorded by entry ${key} names another moment.`);
    this.#entered.delete(key);
    for (const side of ["before", "after"] as const) {
      const payload = entry[side];
      if (payload !== undefined && sha256(canonicalJson(payload as Json)) !== entry[`${side}Hash`]) {
        this.#refuse(`What it says was there ${side} is not what its hash was taken over.`);
      }
    }
  }
}

/** "evidence:57/2" is "evidence 57/2". */
function inWords(name: Name): string {
  return name.replace(":", " ").trim();
}
