/** The fields of the form of a webhook, as they are called on it. */
export const WEBHOOK_LABELS = {
  tracker: "Tracker",
  extent: "What it is told",
  imported: "Also what is imported from files, item by item",
  on: "It is on",
};

interface Held {
  tracker: { slug: string } | null;
  onlyLevels: boolean;
  includesImported: boolean;
  isOn: boolean;
}

/** How the form of a webhook holds it. */
export function webhookValues({
  tracker,
  onlyLevels,
  includesImported,
  isOn,
}: Held): Record<keyof typeof WEBHOOK_LABELS, string[]> {
  return {
    tracker: [tracker?.slug ?? ""],
    extent: [onlyLevels ? "LEVELS" : "EVERYTHING"],
    imported: includesImported ? ["yes"] : [],
    on: isOn ? ["yes"] : [],
  };
}
