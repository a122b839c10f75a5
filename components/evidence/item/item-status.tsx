import { Notice } from "@/components/ui/notice";
import { changesBetween } from "@/lib/evidence/changes";
import type { EvidenceItem, ItemVersion } from "@/lib/evidence/read-item";
import { FieldChanges } from "./field-changes";
import { VersionReason } from "./version-reason";

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
  return (
    <>
      {present.state === "RETRACTED" && (
        <Notice tone="away" title="This item was retracted. It stays readable, and no longer counts.">
          <VersionReason version={present} />
        </Notice>
      )}
      {!isPresent && <ChangedSince item={item} version={version} present={present} here={here} />}
      {isPresent && version.state === "PUBLISHED_NEEDS_REVIEW" && (
        <Notice tone="due" title="Published; needs review." />
      )}
      {isPresent && <Corrections versions={item.versions} />}
    </>
  );
}

/** On the present version: every correction that led to it. */
function Corrections({ versions }: { versions: ItemVersion[] }) {
  const corrections = versions.filter(({ change }) => change === "CORRECTION").toReversed();
  if (corrections.length === 0) return null;
  return (
    <Notice title="This item was corrected.">
      <ol className="grid gap-2">
        {corrections.map((version) => {
          const earlier = versions.find(({ number }) => number === version.number - 1);
          return (
            <li key={version.number}>
              <VersionReason version={version} />
              {earlier && <FieldChanges changes={changesBetween(earlier, version)} />}
            </li>
          );
        })}
      </ol>
    </Notice>
  );
}

/** On an older version: what the item says now instead, and why. */
function ChangedSince({ item, version, present, here }: ItemStatusProps & { present: ItemVersion }) {
  const later = item.versions.filter(({ number, change }) => number > version.number && change !== "RETRACTION");
  const isCorrected = later.some(({ change }) => change === "CORRECTION");
  const changes = changesBetween(version, present);
  const then =
    later.length === 0 ? "" : isCorrected ? "; the item was corrected since" : "; the item has changed since";
  return (
    <Notice tone={isCorrected ? "due" : "plain"} title={`This is version ${version.number}${then}.`}>
      {later.map((one) => (
        <VersionReason key={one.number} version={one} />
      ))}
      {changes.length > 0 && <FieldChanges changes={changes} />}
      <p>
        What is below is how it read as version {version.number}. <a href={here}>How it reads now</a>
        {changes.length > 0 && (
          <>
            {" · "}
            <a href={`${here}/versions?from=${version.number}&to=${present.number}`}>Word by word</a>
          </>
        )}
      </p>
    </Notice>
  );
}
