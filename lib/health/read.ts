import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/db";

const PATIENCE_MS = 3_000;

/** Whether the database answers, and soon enough to serve pages from it. */
export async function databaseAnswers(patience = PATIENCE_MS): Promise<boolean> {
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answer, pause(patience, false, { ref: false })]);
}
