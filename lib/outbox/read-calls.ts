import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const AGAIN_AFTER = 2_000;

/**
 * Calls whenever something was published, and once after each time that the connection was made, since what happened
 * before went unheard. A lost connection is made anew; ends when `signal` says so.
 */
export async function listenForCalls(onCall: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(onCall, signal).catch(() => {});
    await pause(AGAIN_AFTER, undefined, { signal, ref: false }).catch(() => {});
  }
}

async function listenOnce(onCall: () => void, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    application_name: "signpost outbox",
    keepAlive: true,
  });
  const over = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.once("end", resolve);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", onCall);
  try {
    await client.connect();
    await client.query("LISTEN signpost_outbox");
    onCall();
    await over;
  } finally {
    await client.end().catch(() => {});
  }
}
