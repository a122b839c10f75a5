import type { Consumer } from "./consumer";

export const CONSUMERS: readonly Consumer[] = [];
