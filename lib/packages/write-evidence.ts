import "server-only";
import { normalisedAddress } from "@/lib/addresses/normal";
import { RATED_LEVELS } from "@/lib/codebooks/rules";
import { insertRows } from "@/lib/write-rows";
import { allOf, had, recordsOf } from "./check";
import type { RecordOf } from "./input";
import type { Taking } from "./write-taking";

/** Adds the rules, and the letters that sources had. */
export async function addRules(taking: Taking): Promise<void> {
  await taking.add("codebook", "codebook", {
    row: ({ indicator, version, note }) => ({ indicator_id: taking.id("indicator", indicator), version, note }),
    subject: ({ indicator, version }) => `indicators/${indicator}/codebook/${version}`,
    name: ({ indicator, version }) => `${indicator}/${version}`,
    parts: {
      rule: ({ rules }, id) => RATED_LEVELS.map((level) => ({ codebook_id: id, level, text: rules[level] })),
      rule_trigger: ({ triggers }, id) =>
        RATED_LEVELS.flatMap((level) =>
          triggers
            .filter((trigger) => trigger.level === level)
            .map(({ text, bearing, kind = null, tag = null }, position) => {
              return { codebook_id: id, level, position, text, bearing, kind, tag };
            }),
        ),
    },
  });
  await taking.add("rating", "source_rating", {
    row: ({ source, number, before, after, reason }) => {
      return { source_id: taking.id("source", source), number, before, after, reason };
    },
    subject: ({ source, number }) => `sources/${taking.id("source", source)}/ratings/${number}`,
  });
}

/** Adds all items in all their versions. */
export async function addEvidence(taking: Taking): Promise<void> {
  const of = { tracker_id: taking.tracker.id };
  let isFirst = true;
  for (const records of recordsOf(taking.checked, "evidence")) {
    await addItems(taking, records);
    await taking.addRows("evidence", "evidence_version", records, {
      row: (record) => ({ ...of, ...versionOf(taking, record) }),
      subject: ({ number }) => `evidence/${number}`,
      name: ({ number, version }) => `${number}/${version}`,
      parts: {
        evidence_bearing: ({ bearings }, id) =>
          bearings.map(({ indicator, bearing, note = null }) => {
            return { ...of, version_id: id, indicator_id: taking.id("indicator", indicator), bearing, note };
          }),
        evidence_actor: ({ actors }, id) =>
          actors.map((name) => ({ ...of, version_id: id, actor_id: taking.id("actor", name) })),
        evidence_tag: ({ tags }, id) => tags.map((tag) => ({ ...of, version_id: id, tag_id: taking.id("tag", tag) })),
      },
    });
    // As when a file is imported: the database would take the table for an empty one, for each row anew.
    if (isFirst) await taking.tx.$executeRaw`ANALYZE evidence_version`;
    isFirst = false;
  }
}

async function addItems(taking: Taking, records: RecordOf<"evidence">[]): Promise<void> {
  const rows = records
    .filter(({ version }) => version === 1)
    .map(({ number }) => ({ tracker_id: taking.tracker.id, number }));
  const added = await insertRows<{ id: number }>(taking.tx, "evidence", rows, ["id"]);
  for (const [index, { number }] of rows.entries()) taking.know("item", number, had(added[index]).id);
}

function versionOf(taking: Taking, record: RecordOf<"evidence">) {
  return {
    evidence_id: taking.id("item", record.number),
    number: record.version,
    state: record.state,
    change: record.change,
    reason: record.reason ?? null,
    occurred: record.occurred,
    zone: record.zone ?? null,
    published: record.published ?? null,
    captured: record.captured ?? null,
    headline: record.headline,
    summary: record.summary,
    quote: record.quote ?? null,
    quote_lang: record.quoteLang ?? null,
    quote_english: record.quoteEnglish ?? null,
    kind: record.type,
    significance: record.significance,
    origin_id: taking.id("source", record.origin),
    outlet_id: taking.id("source", record.outlet),
    url: record.url,
    url_key: normalisedAddress(record.url),
    archived_url: record.archivedUrl ?? null,
    reliability: record.reliability,
    credibility: record.credibility,
    note: record.note ?? null,
  };
}

type Link = RecordOf<"response"> | RecordOf<"withdrawal">;

/** Adds the links between items, each in its turn: where one was withdrawn, another one could be made. */
export async function addResponses(taking: Taking): Promise<void> {
  const { checked } = taking;
  const order = new Map(checked.entries.map((entry, index) => [entry, index]));
  const links: Link[] = [...allOf(checked, "response"), ...allOf(checked, "withdrawal")];
  links.sort((one, other) => had(order.get(one.entry)) - had(order.get(other.entry)));
  for (const link of links) {
    if (link.kind === "response") await addResponse(taking, link);
    else await addWithdrawal(taking, link);
  }
}

function addResponse(taking: Taking, link: RecordOf<"response">): Promise<void> {
  return taking.addRows("response", "response", [link], {
    row: ({ item, number, to, note }) => ({
      tracker_id: taking.tracker.id,
      evidence_id: taking.id("item", item),
      number,
      move_id: taking.id("item", to),
      note,
    }),
    subject: ({ item, number }) => `evidence/${item}/responses/${number}`,
    name: ({ item, number }) => `${item}/${number}`,
  });
}

function addWithdrawal(taking: Taking, link: RecordOf<"withdrawal">): Promise<void> {
  return taking.addRows("withdrawal", "response_withdrawal", [link], {
    row: ({ item, response, reason }) => ({ response_id: taking.id("response", `${item}/${response}`), reason }),
    subject: ({ item, response }) => `evidence/${item}/responses/${response}/withdrawal`,
  });
}
