import { SectionHeading } from "@/components/ui/section-heading";
import { changesBetween } from "@/lib/evidence/changes";
import type { ItemVersion } from "@/lib/evidence/read-item";
import { CHANGES } from "@/lib/scales/subjects";
import { VersionReason } from "./version-reason";
import { WordChanges } from "./word-changes";

interface VersionComparisonProps {
  versions: ItemVersion[];
  from: ItemVersion;
  to: ItemVersion;
}

/** All that differs between two versions, word by word, and every change on the way from one to the other. */
export function VersionComparison({ versions, from, to }: VersionComparisonProps) {
  const changes = changesBetween(from, to);
  const [low, high] = [Math.min(from.number, to.number), Math.max(from.number, to.number)];
  const steps = versions.filter(({ number }) => number > low && number <= high);
  return (
    <>
      <SectionHeading id="changes">
        From version {from.number} to version {to.number}
      </SectionHeading>
      <ol className="max-w-184">
        {steps.map((version) => (
          <li key={version.number} className="border-line border-b py-2">
            Version {version.number}, {CHANGES[version.change].words.toLowerCase()}
            <VersionReason version={version} />
          </li>
        ))}
      </ol>
      <SectionHeading id="words">Word by word</SectionHeading>
      <p className="mt-2 text-note text-soft">
        What went is <del>struck</del>, what came is <ins>underlined</ins>. What is not listed says the same.
      </p>
      {changes.length === 0 && <p className="mt-3 text-soft">Both say the same.</p>}
      <dl className="mt-2 max-w-216">
        {changes.map(({ field, said, says }) => (
          <div key={field} className="gap-x-6 border-line border-b py-2.5 sm:grid sm:grid-cols-[10rem_1fr]">
            <dt className="text-soft">{field}</dt>
            <dd className="min-w-0 whitespace-pre-line font-serif text-[1.0625rem] wrap-anywhere">
              <WordChanges said={said ?? ""} says={says ?? ""} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
