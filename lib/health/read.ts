import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { lastBackup } from "@/lib/backups/read";
import type { BackupState } from "@/lib/backups/rules";

const PATIENCE_MS = 3_000;

/** What the database says of its backups; null where it does not answer soon enough to serve pages from it. */
export async function databaseHealth(patience = PATIENCE_MS): Promise<BackupState | null> {
  const answer = lastBackup().catch(() => null);
  return Promise.race([answer, pause(patience, null, { ref: false })]);
}
