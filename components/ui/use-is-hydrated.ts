"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page answers to what is done on it: false on the server, without JavaScript, and until it is there. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
