import "server-only";
import { db } from "@/lib/db";
import { entriesOf, type Recorded } from "@/lib/feeds/read";
import type { FeedEntry, Line } from "@/lib/feeds/rules";
import { kindsInWords } from "@/lib/news/rules";
import { NEWS_DAYS } from "@/lib/outbox/rules";
import { codesOf } from "@/lib/scales/rules";
import { Prisma } from "@/prisma/generated/client";
import { countsOfSections, type Digest, type DigestSection } from "./digest";
import { SECTIONS, type Section, TOLD_EACH } from "./rules";

/** What a digest is to tell, and to whom. */
export interface AskedDigest {
  subscriptionId: number;
  trackerId: number;
  themeId: number | null;
  indicatorId: number | null;
  /** The slug of the tracker. */
  tracker: string;
  /** True where only judgements that gave another level are wanted, and of them those that no mail of their own told. */
  onlyLevels: boolean;
  from: Date;
  until: Date;
}

interface Event extends Recorded {
  section: Section;
  /** True of a judgement that came to stand as the present one. */
  isPresent: boolean;
}

/** What was published between two moments about what somebody subscribed to; null where nothing was. */
export async function digestOf(asked: AskedDigest): Promise<Digest | null> {
  const { sizes, told } = await eventsOf(asked);
  if (sizes.length === 0) return null;
  const entries = await entriesOf(asked.tracker, told);
  const lines = told.flatMap(({ section, isPresent }, place): { section: Section; line: Line }[] => {
    const entry = entries[place];
    return entry ? [{ section, line: lineOf(entry, isPresent) }] : [];
  });
  const sections = codesOf(SECTIONS).flatMap((section): DigestSection[] => {
    const own = sizes.filter((size) => size.section === section);
    const count = own.reduce((sum, size) => sum + size.count, 0);
    if (count === 0) return [];
    if (section === "LOAD") return [{ section, told: [loadLine(own, asked.tracker)], more: 0 }];
    const its = lines.filter((line) => line.section === section).map(({ line }) => line);
    return [{ section, told: its, more: count - its.length }];
  });
  const { from, until } = asked;
  return { from, until, sections, counts: countsOfSections(sizes) };
}

interface Size {
  section: Section;
  kind: "ASSESSMENT" | "EVIDENCE" | "CORRECTION" | "RETRACTION";
  count: number;
}

async function eventsOf(asked: AskedDigest): Promise<{ sizes: Size[]; told: Event[] }> {
  const [found] = await db.$queryRaw<{ sizes: Size[]; told: Event[] }[]>`
    WITH event AS MATERIALIZED (${EVENT} WHERE ${isAsked(asked)}),
    placed AS (SELECT *, row_number() OVER (PARTITION BY section ORDER BY id DESC) AS place FROM event)
    SELECT
      (SELECT coalesce(jsonb_agg(size), '[]') FROM
        (SELECT section, kind, count(*)::integer AS count FROM event GROUP BY section, kind) AS size) AS sizes,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('section', e.section, 'isPresent', e."isPresent", 'hash', entry.hash,
          'type', CASE e.kind WHEN 'EVIDENCE' THEN 'FIRST' ELSE e.kind::text END, 'assessment', e.assessment_id,
          'item', item.number, 'version', version.number) ORDER BY e.id DESC), '[]')
        FROM placed e JOIN ledger_entry entry ON entry.sequence = e.ledger_sequence
        LEFT JOIN evidence_version version ON version.id = e.version_id
        LEFT JOIN evidence item ON item.id = version.evidence_id
        WHERE e.place <= ${TOLD_EACH} AND e.section <> 'LOAD') AS told`;
  return found ?? { sizes: [], told: [] };
}

/** SQL that is true of a judgement `a` that came to stand on the day on which it was recorded. */
export const IS_PRESENT = Prisma.sql`a.id = (SELECT k.id FROM assessments_known(a.indicator_id,
  to_char(a.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), a.recorded_at + interval '1 millisecond') k LIMIT 1)`;

/** SQL for what was published, each with the section that it belongs to. */
const EVENT = Prisma.sql`
  SELECT o.id, o.kind, o.assessment_id, o.version_id, o.ledger_sequence, coalesce(present.it, false) AS "isPresent",
    CASE
      WHEN o.is_imported THEN 'LOAD'
      WHEN o.kind = 'ASSESSMENT' THEN CASE WHEN o.changes_level THEN 'LEVEL' ELSE 'JUDGED' END
      WHEN o.kind <> 'EVIDENCE' THEN o.kind::text
      WHEN o.day::date < o.recorded_at AT TIME ZONE 'UTC' - make_interval(days => ${NEWS_DAYS}) THEN 'LATE'
      ELSE 'ITEM'
    END AS section
  FROM outbox o
  LEFT JOIN LATERAL (SELECT ${IS_PRESENT} AS it FROM assessment a WHERE a.id = o.assessment_id) AS present ON true`;

function isAsked({ subscriptionId, trackerId, onlyLevels, from, until, ...scope }: AskedDigest): Prisma.Sql {
  const isUntold = Prisma.sql`AND o.changes_level AND NOT EXISTS (SELECT FROM mailing m
    WHERE m.subscription_id = ${subscriptionId} AND m.thing = 'assessment/' || o.assessment_id)`;
  return Prisma.sql`o.tracker_id = ${trackerId} AND o.recorded_at >= ${from}::timestamptz AND o.recorded_at < ${until}::timestamptz
    ${onlyLevels ? isUntold : Prisma.empty} ${isWithin(scope)}`;
}

/** Of an item that was changed, what it bore on before counts as well, as in the feeds. */
function isWithin({ themeId, indicatorId }: Pick<AskedDigest, "themeId" | "indicatorId">): Prisma.Sql {
  if (themeId === null && indicatorId === null) return Prisma.empty;
  const own =
    indicatorId === null
      ? Prisma.sql`(SELECT id FROM indicator WHERE theme_id = ${themeId})`
      : Prisma.sql`(${indicatorId}::integer)`;
  return Prisma.sql`AND (
    EXISTS (SELECT FROM assessment j WHERE j.id = o.assessment_id AND j.indicator_id IN ${own})
    OR EXISTS (SELECT FROM evidence_version v JOIN evidence_version w ON w.evidence_id = v.evidence_id
      AND w.number IN (v.number, v.number - 1) JOIN evidence_bearing b ON b.version_id = w.id
      WHERE v.id = o.version_id AND b.indicator_id IN ${own}))`;
}

const NOT_PRESENT = "It is put down for an earlier day, and does not change where the indicator stands.";

/** An entry of the feed on one line: its title, and of what else it says what one needs to choose. */
function lineOf(entry: FeedEntry, isPresent: boolean): Line {
  const said = (label: string) => entry.lines.find((line) => line.label === label)?.text;
  const title = entry.type === "ASSESSMENT" ? `${entry.indicators[0]?.title}: ${said("Level")}` : entry.title;
  const occurred = entry.type === "EVIDENCE" ? said("Occurred") : undefined;
  const sentences = [
    occurred === undefined ? title : `${title} (${occurred})`,
    said("Why"),
    entry.type === "ASSESSMENT" && !isPresent && NOT_PRESENT,
    entry.needsReview && said("Needs review"),
  ];
  const text = sentences.flatMap((words) => (words ? words.replace(/\.$/, "") : [])).join(". ");
  return { label: null, text, path: entry.path };
}

/** "1,240 items were imported." */
function loadLine(sizes: Size[], tracker: string): Line {
  const counts = countsOfSections(
    sizes.map(({ kind, count }) => ({ section: kind === "ASSESSMENT" ? "JUDGED" : "ITEM", count })),
  );
  const isOne = sizes.reduce((sum, { count }) => sum + count, 0) === 1;
  return {
    label: null,
    text: `${kindsInWords(counts)} ${isOne ? "was" : "were"} imported. They are not told one by one.`,
    path: `/trackers/${tracker}/evidence?sort=-recorded`,
  };
}
