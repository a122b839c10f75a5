/** The fields of the form of an expected event, by name; the same shape as `FormValues`. */
type Values = Record<string, string[]>;

/** An event of a tracker's calendar, as far as its form goes. */
interface Fields {
  title: string;
  expected: string;
  note: string | null;
  url: string | null;
  outcome: string | null;
  indicators: { indicator: { slug: string } }[];
}

const LABELS: Readonly<Record<string, string>> = {
  title: "What is expected",
  expected: "When",
  "indicators[]": "Indicators that it may move",
  note: "Note",
  url: "Address",
  outcome: "What came of it",
};

/** An event as the fields of its form; the version is how often it was entered. */
export function valuesOf({ title, expected, note, url, outcome, indicators }: Fields, version: number): Values {
  return {
    title: [title],
    expected: [expected],
    "indicators[]": indicators.map(({ indicator }) => indicator.slug),
    note: [note ?? ""],
    url: [url ?? ""],
    outcome: [outcome ?? ""],
    version: [String(version)],
  };
}

/** Every field in which a colleague's words and what was typed differ. */
export function differences(present: Values, typed: Values) {
  return Object.entries(LABELS).flatMap(([field, label]) => {
    if (!(field in present) || !(field in typed || field.endsWith("[]"))) return [];
    const pair = { present: textOf(present, field), typed: textOf(typed, field) };
    return pair.present === pair.typed ? [] : [{ field, label, ...pair }];
  });
}

function textOf(values: Values, field: string): string {
  return (values[field] ?? [])
    .map((text) => text.replace(/\r\n/g, "\n").trim())
    .sort()
    .join("\n");
}

/** True until the last day that its date can mean is past. */
export function isToCome({ expectedLast }: { expectedLast: string }, today: string): boolean {
  return expectedLast >= today;
}
