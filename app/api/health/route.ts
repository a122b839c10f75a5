import { connection } from "next/server";
import { databaseAnswers } from "@/lib/health/read";
import { version } from "@/package.json";

export async function GET(): Promise<Response> {
  await connection();
  const isUp = await databaseAnswers();
  const health = { status: isUp ? "ok" : "unavailable", version, database: isUp ? "ok" : "unavailable" };
  return Response.json(health, { status: isUp ? 200 : 503 });
}
