import type { Worker } from "@/lib/outbox/worker";

declare global {
  /** Ended by `scripts/serve.mjs`, which serves the pages from the same process. */
  var signpostWorker: Worker | undefined;
}

/** Called by Next once, before it serves. A build has no database, and nothing to tell. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || !process.env.DATABASE_URL) return;
  const [{ startWorker }, { CONSUMERS }] = await Promise.all([
    import("@/lib/outbox/worker"),
    import("@/lib/outbox/consumers"),
  ]);
  // biome-ignore lint/suspicious/noConsole: as Next logs what a page throws.
  globalThis.signpostWorker ??= startWorker(CONSUMERS, (error) => console.error(error));
}
