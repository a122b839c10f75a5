import { ADDED_KINDS, type AddedKind, isAdded, KEPT_KINDS, type KeptKind, kindOf } from "./kinds";
import type { EntryContent } from "./rules";

/** The newest entry of a subject whose row changes. */
interface Newest {
  sequence: bigint;
  afterHash: string | null;
}

/** What the entries of a chain say of the tables: each row that was added, and how each that changes was left. */
export class Entered {
  /** By the entry's number, which the row carries. */
  readonly added = new Map<AddedKind, Map<bigint, string | null>>(ADDED_KINDS.map((kind) => [kind, new Map()]));
  readonly kept = new Map<KeptKind, Map<string, Newest>>(KEPT_KINDS.map((kind) => [kind, new Map()]));
  /** The first entry of which nobody knows what it speaks of. */
  unknown: { sequence: bigint; subject: string } | null = null;

  take({ sequence, subject, afterHash }: EntryContent): void {
    const kind = kindOf(subject);
    if (kind === null) this.unknown ??= { sequence, subject };
    else if (isAdded(kind)) this.added.get(kind)?.set(sequence, afterHash);
    else this.kept.get(kind)?.set(subject, { sequence, afterHash });
  }
}
