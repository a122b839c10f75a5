import "server-only";
import { db } from "@/lib/db";
import { backupHours } from "@/lib/settings";
import { type BackupState, backupState } from "./rules";

/** How the last good backup stands now. */
export async function lastBackup(): Promise<BackupState> {
  const { _max } = await db.backup.aggregate({ _max: { madeAt: true } });
  return backupState(_max.madeAt, backupHours(), new Date());
}
