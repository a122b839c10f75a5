import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Section } from "./rules";

/** The records of one kind, as SQL that gives them in their order, each as JSON in a column `record`. */
export type SectionQuery = readonly [Section, Prisma.Sql];

/** How a tracker stands. Names stand in the order of their bytes, whatever the database's own is. */
export function frameOf(tracker: number): SectionQuery[] {
  return [
    [
      "tracker",
      Prisma.sql`SELECT json_build_object('title', title, 'question', question, 'summary', summary, 'about', about,
        'licence', licence, 'publishing', publishing) AS record FROM tracker WHERE id = ${tracker}`,
    ],
    [
      "theme",
      Prisma.sql`SELECT json_build_object('slug', slug, 'title', title, 'position', position) AS record
        FROM theme WHERE tracker_id = ${tracker} ORDER BY position, id`,
    ],
    [
      "tag",
      Prisma.sql`SELECT json_build_object('slug', slug, 'definition', definition) AS record
        FROM tag WHERE tracker_id = ${tracker} ORDER BY slug COLLATE "C"`,
    ],
    [
      "quote",
      Prisma.sql`SELECT json_build_object('position', position, 'wording', wording, 'speaker', speaker, 'saidOn', said_on,
        'finding', finding, 'note', note) AS record FROM quote WHERE tracker_id = ${tracker} ORDER BY position`,
    ],
    [
      "indicator",
      Prisma.sql`SELECT json_build_object('slug', i.slug, 'theme', h.slug, 'title', i.title, 'observes', i.observes,
        'articleSentence', i.article_sentence, 'basis', i.basis, 'significance', i.significance,
        'reviewEveryDays', i.review_every_days, 'reviewNote', i.review_note, 'searchedUntil', i.searched_until,
        'knownGaps', i.known_gaps, 'counts', (SELECT json_agg(json_build_object('title', c->'title', 'kind', c->'kind', 'tags', c->'tags'))
          FROM jsonb_array_elements(i.counts) AS c),
        'position', i.position, 'retiredOn', i.retired_on, 'retiredReason', i.retired_reason) AS record
        FROM indicator i JOIN theme h ON h.id = i.theme_id WHERE i.tracker_id = ${tracker}
        ORDER BY h.position, h.id, i.position, i.id`,
    ],
    [
      "actor",
      Prisma.sql`SELECT json_build_object('name', name, 'originalName', original_name, 'type', kind,
        'affiliation', affiliation) AS record FROM actor WHERE tracker_id = ${tracker} ORDER BY name COLLATE "C"`,
    ],
    [
      "source",
      Prisma.sql`SELECT json_build_object('name', s.name, 'type', s.kind, 'host', s.host, 'reliability', s.reliability,
        'mergedInto', into_.name) AS record FROM source s LEFT JOIN source into_ ON into_.id = s.merged_into_id
        WHERE s.tracker_id = ${tracker} ORDER BY s.name COLLATE "C"`,
    ],
    [
      "scenario",
      Prisma.sql`SELECT json_build_object('slug', s.slug, 'title', s.title, 'statement', s.statement,
        'articlePhrase', s.article_phrase, 'position', s.position, 'fits', ${fits}) AS record
        FROM scenario s WHERE s.tracker_id = ${tracker} ORDER BY s.position, s.id`,
    ],
    [
      "event",
      Prisma.sql`SELECT json_build_object('number', e.number, 'title', e.title, 'expected', e.expected, 'note', e.note,
        'url', e.url, 'outcome', e.outcome, 'isExpected', e.is_expected,
        'indicators', ARRAY(SELECT i.slug FROM expected_event_indicator x JOIN indicator i ON i.id = x.indicator_id
          WHERE x.event_id = e.id ORDER BY i.slug COLLATE "C")) AS record
        FROM expected_event e WHERE e.tracker_id = ${tracker} ORDER BY e.number`,
    ],
  ];
}

const fits = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('indicator', i.slug, 'level', f.level, 'fit', f.fit, 'note', f.note, 'settled', f.settled)
    ORDER BY i.slug COLLATE "C", f.level), '[]')
  FROM scenario_fit f JOIN indicator i ON i.id = f.indicator_id WHERE f.scenario_id = s.id)`;
