import { BEARINGS, type Bearing, isCodeOf } from "@/lib/scales/rules";

/** The fields of the evidence form, by name; the same shape as `FormValues`. */
type Values = Record<string, string[]>;

/** How each field is called where two texts of one item are compared. */
const LABELS: Readonly<Record<string, string>> = {
  occurred: "Occurred",
  zone: "Time zone",
  published: "Published",
  headline: "Headline",
  summary: "Summary",
  quote: "Quote",
  quoteLang: "Language of the quote",
  quoteEnglish: "Quote in English",
  kind: "Kind",
  significance: "Significance",
  url: "Address",
  archivedUrl: "Archived address",
  captured: "Archived on",
  origin: "Origin",
  outlet: "Outlet",
  reliability: "Reliability",
  credibility: "Credibility",
  bearings: "Bearings",
  actors: "Actors",
  tags: "Tags",
  note: "Note",
};

interface Difference {
  field: string;
  label: string;
  present: string;
  typed: string;
}

/** Every field in which what stands now and what was typed differ. */
export function differences(present: Values, typed: Values): Difference[] {
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const pair = { present: textOf(present, field), typed: textOf(typed, field) };
    return pair.present === pair.typed ? [] : [{ field, label, ...pair }];
  });
}

function textOf(values: Values, field: string): string {
  if (field === "bearings") return bearingsOf(values);
  const typed = values[field] ?? values[`${field}[]`] ?? [];
  return typed
    .map((text) => text.replace(/\r\n/g, "\n").trim())
    .filter(Boolean)
    .sort()
    .join("\n");
}

function bearingsOf(values: Values): string {
  const lines = Object.entries(values).flatMap(([name, [bearing = ""]]) => {
    const indicator = /^bearings\.(.*)$/.exec(name)?.[1];
    if (indicator === undefined || !isCodeOf(BEARINGS, bearing)) return [];
    const note = values[`bearingNotes.${indicator}`]?.[0]?.trim();
    return [`${indicator}: ${BEARINGS[bearing].words}${note ? ` (${note})` : ""}`];
  });
  return lines.sort().join("\n");
}

interface Item {
  number: number;
  occurred: string;
  zone: string | null;
  published: string | null;
  captured: string | null;
  headline: string;
  summary: string;
  quote: string | null;
  quoteLang: string | null;
  quoteEnglish: string | null;
  kind: string;
  significance: string;
  url: string;
  archivedUrl: string | null;
  reliability: string;
  credibility: number;
  note: string | null;
  origin: { name: string };
  outlet: { name: string };
  bearings: { bearing: Bearing; note: string | null; indicator: { slug: string } }[];
  actors: { actor: { name: string } }[];
  tags: { tag: { slug: string } }[];
}

/** A version of an item as the fields of its form. */
export function valuesOf(item: Item): Values {
  const values: Values = {
    version: [String(item.number)],
    origin: [item.origin.name],
    outlet: [item.outlet.name],
    credibility: [String(item.credibility)],
    "actors[]": item.actors.map(({ actor }) => actor.name),
    "tags[]": item.tags.map(({ tag }) => tag.slug),
  };
  const { occurred, zone, published, captured, headline, summary, quote, quoteLang, quoteEnglish } = item;
  const { kind, significance, url, archivedUrl, reliability, note } = item;
  const texts = { occurred, zone, published, captured, headline, summary, quote, quoteLang, quoteEnglish };
  for (const [field, text] of Object.entries({ ...texts, kind, significance, url, archivedUrl, reliability, note })) {
    values[field] = [text ?? ""];
  }
  for (const { bearing, note: said, indicator } of item.bearings) {
    values[`bearings.${indicator.slug}`] = [bearing];
    values[`bearingNotes.${indicator.slug}`] = [said ?? ""];
  }
  return values;
}
