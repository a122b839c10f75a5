import { FieldChanges } from "@/components/evidence/item/field-changes";
import { VersionReason } from "@/components/evidence/item/version-reason";
import { SectionHeading } from "@/components/ui/section-heading";
import { changesBetween } from "@/lib/evidence/changes";
import { versionsByItem } from "@/lib/evidence/read-item";
import type { Citation } from "@/lib/indicators/read-citations";

interface CitationChangesProps {
  tracker: string;
  citations: Citation[];
}

/** What the cited items said when they were cited and say now, where they were corrected since, and why. */
export async function CitationChanges({ tracker, citations }: CitationChangesProps) {
  const corrected = citations.filter(({ correctedAt }) => correctedAt !== null);
  if (corrected.length === 0) return null;
  const items = await versionsByItem(
    tracker,
    corrected.map(({ item }) => item),
  );
  return (
    <section aria-labelledby="corrected">
      <SectionHeading id="corrected">Corrected since</SectionHeading>
      <ul className="max-w-184">
        {corrected.map(({ item, version, headline }) => {
          const versions = items.get(item) ?? [];
          const [cited, present] = [versions.find(({ number }) => number === version), versions.at(-1)];
          const corrections = versions.filter(({ number, change }) => number > version && change === "CORRECTION");
          return (
            <li key={item} className="border-line border-b py-2.5">
              <a href={`/trackers/${tracker}/evidence/${item}`} className="font-medium">
                Item {item}
              </a>
              , cited as version {version}: {headline}
              {corrections.map((one) => (
                <VersionReason key={one.number} version={one} />
              ))}
              {cited && present && <FieldChanges changes={changesBetween(cited, present)} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
