/** The fields of the form of a scenario, as they are called on it. */
export const SCENARIO_LABELS = {
  title: "Title",
  statement: "Statement",
  articlePhrase: "Phrase that it comes from",
  position: "Place",
};

/** How a form names the fit of a level of an indicator: "missile-tests:MOVING_AWAY". */
export function fitKey(indicator: string, level: string): string {
  return `${indicator}:${level}`;
}

interface Described {
  title: string;
  statement: string;
  articlePhrase: string | null;
  position: number;
  fits: { indicator: { slug: string }; level: string; fit: string }[];
}

/** How the form of a scenario holds it. */
export function scenarioValues({ title, statement, articlePhrase, position, fits }: Described) {
  const values: Record<string, string[]> = {
    title: [title],
    statement: [statement],
    articlePhrase: [articlePhrase ?? ""],
    position: [String(position + 1)],
  };
  for (const { indicator, level, fit } of fits) values[`fits.${fitKey(indicator.slug, level)}`] = [fit];
  return values;
}
