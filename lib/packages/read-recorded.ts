import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { SectionQuery } from "./read-frame";

/**
 * What was recorded in a tracker, by what it is of. Where it was taken over from another instance, the moment and the
 * entry are those under which it was recorded there. `own` is the number of our own ledger among those of the package.
 */
export function recordedOf(tracker: number, own: number): SectionQuery[] {
  const rows = (table: string, fields: Prisma.Sql) => Prisma.sql`
    SELECT json_build_object(${fields}, 'signedAs', r.signed_as, 'recordedAt', ${utc(Prisma.sql`coalesce(taken.at, r.recorded_at)`)},
      'entry', coalesce(taken.ledger, ${own}::integer) || '/' || coalesce(taken.sequence, r.ledger_sequence)) AS record
    FROM ${Prisma.raw(table)} r LEFT JOIN fork_entry taken ON taken.taken_as = r.ledger_sequence`;
  const ofIndicator = Prisma.sql`JOIN indicator i ON i.id = r.indicator_id WHERE i.tracker_id = ${tracker}`;
  const inOrder = (column: string) => Prisma.sql`ORDER BY i.slug COLLATE "C", ${Prisma.raw(column)}`;
  return [
    ["codebook", Prisma.sql`${rows("codebook", CODEBOOK)} ${ofIndicator} ${inOrder("r.version")}`],
    [
      "rating",
      Prisma.sql`${rows("source_rating", RATING)} JOIN source s ON s.id = r.source_id
        WHERE s.tracker_id = ${tracker} ORDER BY s.name COLLATE "C", r.number`,
    ],
    [
      "evidence",
      Prisma.sql`${rows("evidence_version", VERSION)} JOIN evidence e ON e.id = r.evidence_id
        JOIN source origin ON origin.id = r.origin_id JOIN source outlet ON outlet.id = r.outlet_id
        WHERE r.tracker_id = ${tracker} ORDER BY e.number, r.number`,
    ],
    [
      "response",
      Prisma.sql`${rows("response", RESPONSE)} JOIN evidence e ON e.id = r.evidence_id JOIN evidence m ON m.id = r.move_id
        WHERE r.tracker_id = ${tracker} ORDER BY e.number, r.number`,
    ],
    [
      "withdrawal",
      Prisma.sql`${rows("response_withdrawal", WITHDRAWAL)} JOIN response p ON p.id = r.response_id
        JOIN evidence e ON e.id = p.evidence_id WHERE p.tracker_id = ${tracker} ORDER BY e.number, p.number`,
    ],
    [
      "check",
      Prisma.sql`${rows("indicator_check", CHECK)} JOIN source s ON s.id = r.source_id ${ofIndicator} ${inOrder("r.number")}`,
    ],
    [
      "assessment",
      Prisma.sql`${rows("assessment", ASSESSMENT)} JOIN codebook c ON c.id = r.codebook_id
        JOIN indicator i ON i.id = r.indicator_id WHERE i.tracker_id = ${tracker} ${inOrder("r.number")}`,
    ],
    [
      "dissent",
      Prisma.sql`${rows("dissent", DISSENT)} JOIN assessment a ON a.id = r.assessment_id
        JOIN indicator i ON i.id = a.indicator_id WHERE i.tracker_id = ${tracker} ${inOrder("a.number, r.number")}`,
    ],
    [
      "review",
      Prisma.sql`${rows("review", REVIEW)} JOIN assessment a ON a.id = r.assessment_id
        JOIN indicator i ON i.id = r.indicator_id WHERE i.tracker_id = ${tracker} ${inOrder("r.number")}`,
    ],
    [
      "approval",
      Prisma.sql`${rows("approval", APPROVAL)} LEFT JOIN evidence_version v ON v.id = r.version_id
        LEFT JOIN evidence e ON e.id = v.evidence_id LEFT JOIN assessment a ON a.id = r.assessment_id
        LEFT JOIN indicator i ON i.id = a.indicator_id WHERE ${tracker} IN (i.tracker_id, e.tracker_id)
        ORDER BY e.number, v.number, i.slug COLLATE "C", a.number`,
    ],
    [
      "outlook",
      Prisma.sql`${rows("outlook", OUTLOOK)} LEFT JOIN indicator i ON i.id = r.indicator_id
        WHERE r.tracker_id = ${tracker} ORDER BY r.number`,
    ],
    [
      "result",
      Prisma.sql`${rows("outlook_result", RESULT)} JOIN outlook o ON o.id = r.outlook_id
        WHERE o.tracker_id = ${tracker} ORDER BY o.number, r.number`,
    ],
  ];
}

/** A moment as RFC 3339 writes it. */
export function utc(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The versions of items that a row cites in one of the tables that say so, in their order. */
function cited(table: string, column: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT e.number || '/' || v.number FROM ${Prisma.raw(table)} x JOIN evidence_version v ON v.id = x.version_id
    JOIN evidence e ON e.id = v.evidence_id WHERE x.${Prisma.raw(column)} = r.id ORDER BY e.number, v.number)`;
}

function checked(table: string, column: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT k.number FROM ${Prisma.raw(table)} x JOIN indicator_check k ON k.id = x.check_id
    WHERE x.${Prisma.raw(column)} = r.id ORDER BY k.number)`;
}

const CODEBOOK = Prisma.sql`'indicator', i.slug, 'version', r.version, 'note', r.note,
  'rules', (SELECT json_object_agg(l.level, l.text ORDER BY l.level) FROM rule l WHERE l.codebook_id = r.id),
  'triggers', (SELECT coalesce(json_agg(json_build_object('level', t.level, 'text', t.text, 'bearing', t.bearing, 'kind', t.kind, 'tag', t.tag)
    ORDER BY t.level, t.position), '[]') FROM rule_trigger t WHERE t.codebook_id = r.id)`;

const RATING = Prisma.sql`'source', s.name, 'number', r.number, 'before', r.before, 'after', r.after, 'reason', r.reason`;

const VERSION = Prisma.sql`'number', e.number, 'version', r.number, 'state', r.state, 'change', r.change, 'reason', r.reason,
  'occurred', r.occurred, 'zone', r.zone, 'published', r.published, 'captured', r.captured, 'headline', r.headline,
  'summary', r.summary, 'quote', r.quote, 'quoteLang', r.quote_lang, 'quoteEnglish', r.quote_english, 'type', r.kind,
  'significance', r.significance, 'origin', origin.name, 'outlet', outlet.name, 'url', r.url, 'archivedUrl', r.archived_url,
  'reliability', r.reliability, 'credibility', r.credibility, 'note', r.note,
  'bearings', (SELECT json_agg(json_build_object('indicator', i.slug, 'bearing', b.bearing, 'note', b.note) ORDER BY i.slug COLLATE "C")
    FROM evidence_bearing b JOIN indicator i ON i.id = b.indicator_id WHERE b.version_id = r.id),
  'actors', ARRAY(SELECT a.name FROM evidence_actor x JOIN actor a ON a.id = x.actor_id WHERE x.version_id = r.id ORDER BY a.name COLLATE "C"),
  'tags', ARRAY(SELECT g.slug FROM evidence_tag x JOIN tag g ON g.id = x.tag_id WHERE x.version_id = r.id ORDER BY g.slug COLLATE "C")`;

const RESPONSE = Prisma.sql`'item', e.number, 'number', r.number, 'to', m.number, 'note', r.note`;

const WITHDRAWAL = Prisma.sql`'item', e.number, 'response', p.number, 'reason', r.reason`;

const CHECK = Prisma.sql`'indicator', i.slug, 'number', r.number, 'source', s.name, 'scope', r.scope, 'periodFirst', r.period_first,
  'periodLast', r.period_last, 'checkedOn', r.checked_on, 'note', r.note`;

const ASSESSMENT = Prisma.sql`'indicator', i.slug, 'number', r.number, 'level', r.level, 'confidence', r.confidence,
  'confidenceReason', r.confidence_reason, 'rationale', r.rationale, 'effectiveOn', r.effective_on, 'codebook', c.version,
  'ruleException', r.rule_exception, 'state', r.state, 'cites', ${cited("assessment_citation", "assessment_id")},
  'checks', ${checked("assessment_check", "assessment_id")}`;

const DISSENT = Prisma.sql`'indicator', i.slug, 'assessment', a.number, 'number', r.number, 'level', r.level, 'rationale', r.rationale`;

const REVIEW = Prisma.sql`'indicator', i.slug, 'assessment', a.number, 'number', r.number, 'reviewedOn', r.reviewed_on,
  'note', r.note, 'cites', ${cited("review_citation", "review_id")}, 'checks', ${checked("review_check", "review_id")}`;

const APPROVAL = Prisma.sql`'item', e.number, 'version', v.number, 'indicator', i.slug, 'assessment', a.number`;

const OUTLOOK = Prisma.sql`'number', r.number, 'indicator', i.slug, 'type', r.kind, 'statement', r.statement,
  'likelihood', r.likelihood, 'basis', r.basis, 'madeOn', r.made_on, 'dueOn', r.due_on,
  'cites', ${cited("outlook_citation", "outlook_id")}`;

const RESULT = Prisma.sql`'outlook', o.number, 'number', r.number, 'outcome', r.outcome, 'note', r.note`;
