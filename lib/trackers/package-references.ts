import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { parseDate } from "@/lib/dates/rules";
import { type Fault, faultIn, type Part } from "./package-faults";
import type { IndicatorFile } from "./package-input";
import type { EvidenceRow, ResponseRow } from "./package-rows";
import type { TrackerPackage } from "./package-shape";

/** All that the files of a package say of each other and that does not hold. */
export function referenceFaults(read: TrackerPackage): Fault[] {
  return [
    ...repeated(read.actors, "name"),
    ...repeated(read.sources, "name"),
    ...repeated(read.evidence, "id"),
    ...frameFaults(read),
    ...read.evidence.flatMap((item) => itemFaults(item, read)),
    ...read.responses.flatMap((link, index) => responseFaults(link, read, read.responses.slice(0, index))),
    ...[...read.indicators].flatMap(([slug, indicator]) => [
      ...triggerFaults(indicator, read),
      ...countFaults(indicator, read),
      ...fitFaults(indicator, read),
      ...assessmentFaults(slug, indicator, read),
    ]),
  ];
}

function repeated<K extends string>(parts: Part<Record<K, string>>[], key: K): Fault[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const name = part.value[key];
    if (seen.has(name)) return [faultIn(part, [key], `“${name}” stands twice in this file.`)];
    seen.add(name);
    return [];
  });
}

function frameFaults({ frame, indicators }: TrackerPackage): Fault[] {
  const { themes, scenarios } = frame.value;
  const faults: Fault[] = [];
  const listed = new Set<string>();
  for (const [index, theme] of themes.entries()) {
    if (themes.findIndex(({ slug }) => slug === theme.slug) < index) {
      faults.push(faultIn(frame, ["themes", index, "slug"], `There are two themes “${theme.slug}”.`));
    }
    for (const [position, slug] of theme.indicators.entries()) {
      const refuse = (message: string) =>
        faults.push(faultIn(frame, ["themes", index, "indicators", position], message));
      if (listed.has(slug)) refuse(`The indicator “${slug}” is listed twice.`);
      if (!indicators.has(slug)) refuse(`There is no file indicators/${slug}.yaml.`);
      listed.add(slug);
    }
  }
  for (const [index, { slug }] of scenarios.entries()) {
    if (scenarios.findIndex((other) => other.slug === slug) < index) {
      faults.push(faultIn(frame, ["scenarios", index, "slug"], `There are two scenarios “${slug}”.`));
    }
  }
  for (const [slug, indicator] of indicators) {
    if (!listed.has(slug)) faults.push(faultIn(indicator, [], `No theme in tracker.yaml lists “${slug}”.`));
  }
  return faults;
}

function itemFaults(item: Part<EvidenceRow>, { frame, indicators, actors, sources }: TrackerPackage): Fault[] {
  const row = item.value;
  const isSource = (name: string) => sources.some(({ value }) => value.name === name);
  const isActor = (name: string) => actors.some(({ value }) => value.name === name);
  const isTag = (name: string) => Object.hasOwn(frame.value.tags, name);
  return [
    ...unknown(item, "source", [row.origin, ...(row.outlet ? [row.outlet] : [])], isSource),
    ...unknown(item, "actor", row.actors, isActor),
    ...unknown(item, "tag", row.tags, isTag),
    ...unknown(item, "indicator", row.indicators, (slug) => indicators.has(slug)),
    ...[row.actors, row.tags, row.indicators].flatMap((names) => twice(item, names)),
  ];
}

function unknown(item: Part<EvidenceRow>, what: string, names: string[], isKnown: (name: string) => boolean): Fault[] {
  return names
    .filter((name) => !isKnown(name))
    .map((name) => faultIn(item, [], `There is no ${what} “${name}” in the package.`));
}

function twice(item: Part<EvidenceRow>, names: string[]): Fault[] {
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => faultIn(item, [], `“${name}” stands twice in one list.`));
}

function triggerFaults(indicator: Part<IndicatorFile>, { frame }: TrackerPackage): Fault[] {
  return RATED_LEVELS.flatMap((level) =>
    (indicator.value.codebook.triggers?.[level] ?? []).flatMap(({ tag }, index) => {
      if (tag === null || Object.hasOwn(frame.value.tags, tag)) return [];
      const path = ["codebook", "triggers", level, index, "tag"];
      return faultIn(indicator, path, `There is no tag “${tag}” in tracker.yaml.`);
    }),
  );
}

function countFaults(indicator: Part<IndicatorFile>, { frame }: TrackerPackage): Fault[] {
  return (indicator.value.counts ?? []).flatMap(({ tags }, index) =>
    tags
      .filter((tag) => !Object.hasOwn(frame.value.tags, tag))
      .map((tag) => faultIn(indicator, ["counts", index, "tags"], `There is no tag “${tag}” in tracker.yaml.`)),
  );
}

function fitFaults(indicator: Part<IndicatorFile>, { frame }: TrackerPackage): Fault[] {
  const scenarios = frame.value.scenarios.map(({ slug }) => slug);
  const coded = Object.keys(indicator.value.fits);
  return [
    ...coded
      .filter((slug) => !scenarios.includes(slug))
      .map((slug) => faultIn(indicator, ["fits", slug], `There is no scenario “${slug}” in tracker.yaml.`)),
    ...scenarios
      .filter((slug) => !coded.includes(slug))
      .map((slug) => faultIn(indicator, ["fits"], `The fits with the scenario “${slug}” are missing.`)),
  ];
}

function assessmentFaults(slug: string, indicator: Part<IndicatorFile>, { evidence }: TrackerPackage): Fault[] {
  const faults: Fault[] = [];
  const items = new Map(evidence.map(({ value }) => [value.id, value]));
  let before = "";
  for (const [index, { effective_on, cites }] of indicator.value.assessments.entries()) {
    const path = ["assessments", index];
    if (effective_on < before) {
      const message = `${effective_on} stands after ${before}; write assessments in the order of their days.`;
      faults.push(faultIn(indicator, [...path, "effective_on"], message));
    }
    before = effective_on;
    for (const [position, id] of cites.entries()) {
      const refuse = (message: string) => faults.push(faultIn(indicator, [...path, "cites", position], message));
      const item = items.get(id);
      if (!item) refuse(`There is no item “${id}” in evidence.csv.`);
      else if (!item.indicators.includes(slug)) refuse(`The item “${id}” does not bear on “${slug}”.`);
      else if (lastDayOf(item.occurred) > effective_on) {
        refuse(`The item “${id}” of ${item.occurred} is later than the assessment of ${effective_on}.`);
      }
      if (cites.indexOf(id) < position) refuse(`The item “${id}” is cited twice.`);
    }
  }
  return faults;
}

function responseFaults(
  link: Part<ResponseRow>,
  { evidence }: TrackerPackage,
  earlier: readonly Part<ResponseRow>[],
): Fault[] {
  const { response, move } = link.value;
  const items = new Map(evidence.map(({ value }) => [value.id, value.occurred]));
  const unknown = [response, move].filter((id) => !items.has(id));
  if (unknown.length > 0) {
    return unknown.map((id) => faultIn(link, [], `There is no item “${id}” in evidence.csv.`));
  }
  const same = ({ value }: Part<ResponseRow>) =>
    [value.response, value.move].sort().join() === [response, move].sort().join();
  if (response === move) return [faultIn(link, [], `“${response}” is no response to itself.`)];
  if (earlier.some(same)) return [faultIn(link, [], `“${response}” and “${move}” are linked twice.`)];
  if (lastDayOf(items.get(response) ?? "") >= firstDayOf(items.get(move) ?? "")) return [];
  return [faultIn(link, [], `“${response}” occurred before “${move}”: it is no response to it.`)];
}

function firstDayOf(occurred: string): string {
  const reading = parseDate(occurred);
  return reading.ok ? reading.value.first : "";
}

function lastDayOf(occurred: string): string {
  const reading = parseDate(occurred);
  return reading.ok ? reading.value.last : "";
}
