import { LEVELS } from "@/lib/scales/rules";
import { RATED_LEVELS, type RatedLevel, type Trigger, triggerInWords, triggerKey } from "../rules";

/** The fields of the codebook form, by name; the same shape as `FormValues`. */
type Values = Record<string, string[]>;

interface Codebook {
  version: number;
  rules: { level: string; text: string; triggers: (Trigger & { position: number })[] }[];
}

/** A version of a codebook as the fields of its form; nothing is filled in where there is none yet. */
export function valuesOf(codebook: Codebook | null): Values {
  const values: Values = { version: [String(codebook?.version ?? 0)] };
  for (const { level, text, triggers } of codebook?.rules ?? []) {
    values[`rules.${level}`] = [text];
    const inOrder = triggers.toSorted((a, b) => a.position - b.position);
    for (const [row, { text, bearing, kind, tag }] of inOrder.entries()) {
      const key = triggerKey(level as RatedLevel, row);
      values[`triggerText.${key}`] = [text];
      values[`triggerBearing.${key}`] = [bearing];
      values[`triggerKind.${key}`] = [kind ?? ""];
      values[`triggerTag.${key}`] = [tag ?? ""];
    }
  }
  return values;
}

/** Every level in which a colleague's rules and what was typed differ; none where no colleague was faster. */
export function differences(present: Values, typed: Values) {
  if (!present.version) return [];
  return RATED_LEVELS.flatMap((level) => {
    const pair = { present: textOf(present, level), typed: textOf(typed, level) };
    return pair.present === pair.typed ? [] : [{ field: `rules.${level}`, label: LEVELS[level].words, ...pair }];
  });
}

function textOf(values: Values, level: RatedLevel): string {
  const rule = (values[`rules.${level}`]?.[0] ?? "").replace(/\r\n/g, "\n").trim();
  const rows = Object.keys(values)
    .filter((name) => name.startsWith(`triggerText.${level}-`))
    .sort()
    .flatMap((name) => triggerOf(values, name.slice("triggerText.".length)));
  return [rule, ...rows].join("\n");
}

function triggerOf(values: Values, key: string): string[] {
  const one = (field: string) => values[`${field}.${key}`]?.[0]?.trim() ?? "";
  const text = one("triggerText");
  if (!text) return [];
  const bearing = (one("triggerBearing") || "NEUTRAL") as Trigger["bearing"];
  const kind = (one("triggerKind") || null) as Trigger["kind"];
  return [`– ${text} (${triggerInWords({ bearing, kind, tag: one("triggerTag") || null }).toLowerCase()})`];
}
