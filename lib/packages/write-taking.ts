import "server-only";
import type { Transaction } from "@/lib/db";
import type { AddedKind, KeptKind } from "@/lib/ledger/kinds";
import type { Place } from "@/lib/ledger/write";
import { insertRows } from "@/lib/write-rows";
import { type Checked, had, recordsOf } from "./check";
import type { Recorded, RecordedSection, RecordOf } from "./input";

interface Entered {
  kind: AddedKind | KeptKind;
  subject: string;
  key: number;
  reason: string | null;
}

type Row = Parameters<typeof insertRows>[2][number];
type Names = "theme" | "tag" | "indicator" | "actor" | "source" | "item" | RecordedSection;

/** A package while it is taken over: what was added already, and which of our entries each row belongs to. */
export class Taking {
  readonly #ids = new Map<string, number>();
  readonly #places: Place[];
  readonly #placeOf: Map<string, number>;
  readonly #entered: Entered[] = [];
  #next = 0;

  /** Our entries stand in the order of those of the package; before them those of the frame. */
  constructor(
    readonly tx: Transaction,
    readonly tracker: { id: number; slug: string },
    readonly checked: Checked,
    places: Place[],
  ) {
    this.#places = places;
    const first = places.length - checked.entries.length;
    this.#placeOf = new Map(checked.entries.map((entry, index) => [entry, first + index]));
  }

  /** Which of our entries takes over an entry of the package; null where the package has no row of it. */
  takenAs(entry: string): bigint | null {
    const place = this.#placeOf.get(entry);
    return place === undefined ? null : had(this.#places[place]).ledgerSequence;
  }

  know(kind: Names, name: string | number, id: number): void {
    this.#ids.set(`${kind}:${name}`, id);
  }

  /** The id of what was added before; that it was is known since the package was checked. */
  id(kind: Names, name: string | number): number {
    return had(this.#ids.get(`${kind}:${name}`));
  }

  /** Enters a row of the frame. */
  enterFrame(kind: KeptKind | "fork", subject: string, key: number, reason: string | null = null): void {
    this.#entered[this.#next] = { kind, subject: this.#subject(subject), key, reason };
    this.#next += 1;
  }

  /** The place of the row of the frame that is entered next. */
  nextPlace(): Place {
    return had(this.#places[this.#next]);
  }

  /** Adds all records of one kind to a table, and enters each. */
  async add<S extends RecordedSection>(section: S, table: AddedKind, how: Adding<RecordOf<S>>): Promise<void> {
    for (const records of recordsOf(this.checked, section)) await this.addRows(section, table, records, how);
  }

  async addRows<R extends Recorded>(
    section: RecordedSection,
    table: AddedKind,
    records: R[],
    { row, subject, name, parts }: Adding<R>,
  ): Promise<void> {
    const rows = records.map((record) => ({ ...row(record), ...this.#signature(record) }));
    const added = await insertRows<{ id: number }>(this.tx, table, rows, ["id"]);
    const keyed = records.map((record, index) => ({ record, id: had(added[index]).id }));
    for (const { record, id } of keyed) {
      this.#entered[had(this.#placeOf.get(record.entry))] = {
        kind: table,
        subject: this.#subject(subject(record)),
        key: id,
        reason: null,
      };
      if (name) this.know(section, name(record), id);
    }
    for (const [part, of] of Object.entries(parts ?? {})) {
      await insertRows(
        this.tx,
        part,
        keyed.flatMap(({ record, id }) => of(record, id)),
      );
    }
  }

  /** All that was entered, in the order of our entries. */
  entered(): Entered[] {
    return this.#entered;
  }

  #signature({ entry, signedAs }: Recorded) {
    const { ledgerSequence, recordedAt } = had(this.#places[had(this.#placeOf.get(entry))]);
    return { signed_as: signedAs, ledger_sequence: ledgerSequence, recorded_at: recordedAt };
  }

  #subject(within: string): string {
    return within === "" ? this.tracker.slug : `${this.tracker.slug}/${within}`;
  }
}

/** How records of one kind become rows. */
interface Adding<R> {
  row: (record: R) => Row;
  /** What the ledger calls it, within the tracker. */
  subject: (record: R) => string;
  /** How other records name it. */
  name?: (record: R) => string;
  /** The rows that hang on it, by table. */
  parts?: Record<string, (record: R, id: number) => Row[]>;
}
