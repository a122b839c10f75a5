import { connection } from "next/server";
import { databaseHealth } from "@/lib/health/read";
import { version } from "@/package.json";

export async function GET(): Promise<Response> {
  await connection();
  const backup = await databaseHealth();
  const word = backup ? "ok" : "unavailable";
  const health = { status: word, version, database: word, backup: backup && shown(backup) };
  return Response.json(health, { status: backup ? 200 : 503 });
}

function shown({ at, ageSeconds, isOverdue }: NonNullable<Awaited<ReturnType<typeof databaseHealth>>>) {
  return { lastGoodAt: at, ageSeconds, isOverdue };
}
