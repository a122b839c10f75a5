import { mail } from "@/lib/mailings/consumer";
import { webhooks } from "@/lib/webhooks/consumer";
import type { Consumer } from "./consumer";

export const CONSUMERS: readonly Consumer[] = [webhooks, mail];
