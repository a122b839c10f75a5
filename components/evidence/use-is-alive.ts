"use client";

import { useSyncExternalStore } from "react";

/** False while a page is only drawn, true once its script answers. */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
