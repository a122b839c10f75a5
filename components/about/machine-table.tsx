import { FeedLinks } from "@/components/feeds/feed-links";
import { Fact } from "@/components/ui/fact";

interface MachineTableProps {
  base: string;
  /** Of the key with which this site signs its packages. */
  fingerprint: string;
  /** Where readers subscribe; null where the site sends no mail. */
  mail: string | null;
}

/** What programs can read of a tracker, and where. */
export function MachineTable({ base, fingerprint, mail }: MachineTableProps) {
  return (
    <dl className="mt-3 max-w-184 border-line border-t">
      <Fact name="Evidence">
        <a href={`${base}/evidence.csv`}>CSV</a>, <a href={`${base}/evidence.xlsx`}>XLSX</a>,{" "}
        <a href={`${base}/evidence.ndjson`}>NDJSON</a>: every item, retracted ones marked. The{" "}
        <a href={`${base}/evidence`}>list of evidence</a> gives the same of what it is filtered to.
      </Fact>
      <Fact name="Assessments">
        <a href={`${base}/assessments.csv`}>CSV</a>: every judgement, with what it rests on.
      </Fact>
      <Fact name="All of it">
        <a href={`${base}/tracker.json`}>Package</a>: the whole tracker with its history in one signed file, of which
        another site can make a tracker of its own. The fingerprint of this site’s key is{" "}
        <code className="wrap-anywhere">{fingerprint}</code>.
      </Fact>
      <Fact name="Columns">
        <a href={`${base}/datapackage.json`}>Data package</a>: what each column of each file holds.
      </Fact>
      <Fact name="Feeds">
        <FeedLinks path={base} mail={mail} />. Each indicator has its own.
      </Fact>
      <Fact name="Calendar">
        <a href={`${base}/reviews.ics`}>Reviews and outlooks falling due</a>, to subscribe to.
      </Fact>
      <Fact name="Which moment">
        <code>?asOf=</code> and <code>?knownOn=</code> ask a file for another day. Its answer says in{" "}
        <code>Signpost-Known-Before</code> and <code>Signpost-Ledger-Head</code> which moment of the record it is of.
      </Fact>
    </dl>
  );
}
