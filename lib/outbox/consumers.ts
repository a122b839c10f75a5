import { webhooks } from "@/lib/webhooks/consumer";
import type { Consumer } from "./consumer";

export const CONSUMERS: readonly Consumer[] = [webhooks];
