import type { AsyncLocalStorage } from "node:async_hooks";

declare global {
  /** Made by `scripts/server/answers.mjs`, which serves the pages from the same process: one note for each request. */
  var signpostAnswers: AsyncLocalStorage<{ status?: number }> | undefined;
}

/** Gives this request's answer a status that a page or an action has no other way to give. */
export function answerWith(status: number): void {
  const note = globalThis.signpostAnswers?.getStore();
  if (note) note.status = status;
}
