import { API_WRITES } from "./api-writes";
import { DRAFT_WRITES } from "./draft-writes";
import { EVERY_DEED } from "./every-deed";
import { IMPORT_WRITES } from "./import-writes";
import { OWN_WRITES } from "./own-writes";
import type { PreparedWrite } from "./prepared-write";
import { SUBSCRIPTION_WRITES } from "./subscription-writes";
import { WEBHOOK_WRITES } from "./webhook-writes";

/** What the desk offers beside the deeds of the ledger, or by another way than the deed itself. */
export const OTHER_WRITES: Record<string, PreparedWrite> = {
  ...DRAFT_WRITES,
  ...IMPORT_WRITES,
  ...OWN_WRITES,
  ...API_WRITES,
  ...SUBSCRIPTION_WRITES,
  ...WEBHOOK_WRITES,
};

/** Everything that the desk offers to do, by its deed or in words. */
export const EVERY_WRITE: Record<string, PreparedWrite> = { ...EVERY_DEED, ...OTHER_WRITES };
