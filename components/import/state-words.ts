import type { ImportState } from "@/lib/import/rules";

export const STATE_WORDS: Record<ImportState, string> = {
  UPLOADED: "Columns not named yet",
  TRYING: "Dry run under way",
  TRIED: "Tried, nothing added yet",
  APPLYING: "Being added",
  APPLIED: "Added",
  STOPPED: "Stopped",
};
