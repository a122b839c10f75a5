import type { AnyRecord, RecordOf } from "./input";

/** Names within a package, by what they are of: "indicator:missile-tests", "evidence:57/2". */
export type Name = `${string}:${string | number}`;

/** How others name a record. */
export function namesOf(record: AnyRecord): Name[] {
  switch (record.kind) {
    case "tracker":
      return ["tracker:"];
    case "theme":
    case "tag":
    case "indicator":
    case "scenario":
      return [`${record.kind}:${record.slug}`];
    case "actor":
    case "source":
      return [`${record.kind}:${record.name}`];
    case "quote":
      return [`quote:${record.position}`];
    case "event":
    case "outlook":
    case "ledger":
      return [`${record.kind}:${record.number}`];
    case "codebook":
      return [`codebook:${record.indicator}/${record.version}`];
    case "rating":
      return [`rating:${record.source}/${record.number}`];
    case "evidence":
      return [`evidence:${record.number}/${record.version}`, ...bearingsOf(record)];
    case "response":
      return [`response:${record.item}/${record.number}`];
    case "withdrawal":
      return [`withdrawal:${record.item}/${record.response}`];
    case "check":
    case "assessment":
    case "review":
      return [`${record.kind}:${record.indicator}/${record.number}`];
    case "dissent":
      return [`dissent:${record.indicator}/${record.assessment}/${record.number}`];
    case "approval":
      return [
        "item" in record
          ? `approval:${record.item}/${record.version}`
          : `approval:${record.indicator}/${record.assessment}`,
      ];
    case "result":
      return [`result:${record.outlook}/${record.number}`];
    case "entry":
      return [`entry:${record.ledger}/${record.sequence}`];
  }
}

function bearingsOf({ number, version, bearings }: RecordOf<"evidence">): Name[] {
  return bearings.map(({ indicator }): Name => `bearing of evidence on:${indicator} ${number}/${version}`);
}

/** What a record names that has to stand before it. */
export function namedBy(record: AnyRecord): Name[] {
  const indicator = (slug: string): Name => `indicator:${slug}`;
  switch (record.kind) {
    case "indicator":
      return [`theme:${record.theme}`];
    case "scenario":
      return record.fits.map((fit) => indicator(fit.indicator));
    case "event":
      return record.indicators.map(indicator);
    case "codebook":
      return [indicator(record.indicator)];
    case "rating":
      return [`source:${record.source}`];
    case "evidence":
      return [
        ...(record.version > 1 ? [`evidence:${record.number}/${record.version - 1}` as const] : []),
        ...record.bearings.map((bearing) => indicator(bearing.indicator)),
        `source:${record.origin}`,
        `source:${record.outlet}`,
        ...record.actors.map((name): Name => `actor:${name}`),
        ...record.tags.map((tag): Name => `tag:${tag}`),
      ];
    case "response":
      return [`evidence:${record.item}/1`, `evidence:${record.to}/1`];
    case "withdrawal":
      return [`response:${record.item}/${record.response}`];
    case "check":
      return [indicator(record.indicator), `source:${record.source}`];
    case "assessment":
      return [`codebook:${record.indicator}/${record.codebook}`, ...restsOn(record)];
    case "review":
      return [`assessment:${record.indicator}/${record.assessment}`, ...restsOn(record)];
    case "dissent":
      return [`assessment:${record.indicator}/${record.assessment}`];
    case "approval":
      return [
        "item" in record
          ? `evidence:${record.item}/${record.version}`
          : `assessment:${record.indicator}/${record.assessment}`,
      ];
    case "outlook":
      return [
        ...(record.indicator ? [indicator(record.indicator)] : []),
        ...record.cites.map((key): Name => `evidence:${key}`),
      ];
    case "result":
      return [`outlook:${record.outlook}`];
    case "entry":
      return [`ledger:${record.ledger}`];
    default:
      return [];
  }
}

function restsOn({ indicator, cites, checks }: Pick<RecordOf<"review">, "indicator" | "cites" | "checks">): Name[] {
  return [
    ...cites.map((key): Name => `bearing of evidence on:${indicator} ${key}`),
    ...checks.map((number): Name => `check:${indicator}/${number}`),
  ];
}
