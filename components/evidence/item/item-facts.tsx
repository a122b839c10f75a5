import { ActorNames } from "@/components/actors/actor-names";
import { ReviewNote } from "@/components/approvals/review-note";
import { Fact } from "@/components/ui/fact";
import { outletHost } from "@/lib/addresses/normal";
import { parseDate } from "@/lib/dates/rules";
import { momentInWords } from "@/lib/dates/words";
import type { ItemVersion } from "@/lib/evidence/read-item";
import { ratingInWords } from "@/lib/scales/ratings";
import { EDITORIAL_STATES, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
import { Occurred } from "../occurred";

const PRECISIONS = {
  YEAR: "known to the year",
  MONTH: "known to the month",
  DAY: "known to the day",
  INTERVAL: "a period",
};

/** The four dates of an item, where it comes from, and what it is. */
export function ItemFacts({ version }: { version: ItemVersion }) {
  const { published, captured, recordedAt, origin, outlet, reliability, credibility, url, archivedUrl } = version;
  const { kind, significance, actors, tags, note, state, signedAs } = version;
  return (
    <dl className="print:columns-2 print:gap-x-10">
      <Fact name="Occurred">
        <Occurred date={version.occurred} /> <span className="text-soft">{precisionInWords(version)}</span>
      </Fact>
      <Fact name="Published">{published ? <Occurred date={published} /> : <NotRecorded />}</Fact>
      <Fact name="Captured">{captured ? <Occurred date={captured} /> : <NotRecorded />}</Fact>
      <Fact name="Recorded">
        <time dateTime={recordedAt.toISOString()}>{momentInWords(recordedAt)}</time>
      </Fact>
      <Fact name="Reported first by">
        {origin.name} <span className="text-soft">{SOURCE_KINDS[origin.kind].words.toLowerCase()}</span>
      </Fact>
      <Fact name="The link leads to">
        {outlet.name} <span className="text-soft">{SOURCE_KINDS[outlet.kind].words.toLowerCase()}</span>
      </Fact>
      <Fact name="Rating">
        {reliability}
        {credibility}: {ratingInWords(`${reliability}${credibility}`)}
      </Fact>
      <Fact name="Address">
        <Outward url={url} />
      </Fact>
      <Fact name="Archived address">{archivedUrl ? <Outward url={archivedUrl} /> : <NotRecorded />}</Fact>
      <Fact name="Kind">{KINDS[kind].words}</Fact>
      <Fact name="Significance">{SIGNIFICANCES[significance].words}</Fact>
      {actors.length > 0 && (
        <Fact name="Actors">
          <ActorNames actors={actors} />
        </Fact>
      )}
      {tags.length > 0 && (
        <Fact name="Tags">
          <ul>
            {tags.map(({ slug, definition }) => (
              <li key={slug}>
                {slug} <span className="text-note text-soft">{definition}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {note && <Fact name="Note">{note}</Fact>}
      <Fact name="State">
        {EDITORIAL_STATES[state].words}
        <ReviewNote state={state} approval={version.approval} isBlock />
      </Fact>
      <Fact name="Signed">{signedAs}</Fact>
    </dl>
  );
}

function NotRecorded() {
  return <span className="text-soft">not recorded</span>;
}

function Outward({ url }: { url: string }) {
  return (
    <a href={url} rel="noreferrer nofollow" className="wrap-anywhere">
      <span className="block font-medium">{outletHost(url)}</span>
      <span className="text-note text-soft">{url}</span>
    </a>
  );
}

/** "known to the day, in the time of Asia/Seoul". */
function precisionInWords({ occurred, zone }: ItemVersion): string {
  const reading = parseDate(occurred);
  const place = zone ? [`in the time of ${zone}`] : [];
  return [...(reading.ok ? [PRECISIONS[reading.value.precision]] : []), ...place].join(", ");
}
