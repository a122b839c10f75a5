import { Notice } from "@/components/ui/notice";
import { momentInWords } from "@/lib/dates/words";
import type { EvidenceItem, ItemVersion } from "@/lib/evidence/read-item";

interface ItemStatusProps {
  item: EvidenceItem;
  version: ItemVersion;
  /** The address of the item as it reads now. */
  here: string;
}

/** Says where an item was retracted or corrected, or where an older version is shown. */
export function ItemStatus({ item, version, here }: ItemStatusProps) {
  const present = item.versions.at(-1) ?? version;
  const isPresent = present.number === version.number;
  if (present.state === "RETRACTED") {
    return (
      <Notice tone="away" title="This item was retracted. It stays readable, and no longer counts.">
        <Reason version={present} />
        {!isPresent && <ToPresent here={here} version={version} />}
      </Notice>
    );
  }
  if (!isPresent) {
    return (
      <Notice tone="due" title={`This is version ${version.number}; the item has changed since.`}>
        <Reason version={present} />
        <ToPresent here={here} version={version} />
      </Notice>
    );
  }
  if (version.state === "PUBLISHED_NEEDS_REVIEW") return <Notice tone="due" title="Published; needs review." />;
  if (version.change !== "CORRECTION") return null;
  return (
    <Notice title="This item was corrected.">
      <Reason version={version} />
    </Notice>
  );
}

function Reason({ version: { reason, recordedAt, signedAs } }: { version: ItemVersion }) {
  return (
    <p>
      {reason && `“${reason}” `}
      <span className="text-soft">
        {signedAs}, {momentInWords(recordedAt)}
      </span>
    </p>
  );
}

function ToPresent({ here, version }: { here: string; version: ItemVersion }) {
  return (
    <p>
      What is below is how it read as version {version.number}. <a href={here}>How it reads now</a>
    </p>
  );
}
