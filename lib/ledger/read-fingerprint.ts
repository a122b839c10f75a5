import "server-only";
import { db } from "@/lib/db";
import type { Subject } from "./kinds";
import { fingerprint } from "./rules";
import { payloadOf } from "./write";

/** What a form carries of the row that it shows, so that a change made meanwhile is noticed. */
export async function fingerprintOf(kind: Subject, key: number): Promise<string> {
  return fingerprint(await payloadOf(db, kind, key));
}
