import { Notice } from "@/components/ui/notice";
import type { TrackerOnDesk } from "@/lib/trackers/read-desk";

/** What a tracker lacks before it is of use, in the order in which it is made. */
export function StillMissing({ tracker: { slug, counts, indicators } }: { tracker: TrackerOnDesk }) {
  const base = `/desk/trackers/${slug}`;
  const withoutRules = indicators.filter(({ hasRules, isRetired }) => !hasRules && !isRetired);
  const steps = [
    ...(counts.themes === 0 ? [{ href: `${base}/themes/edit`, words: "A theme, in which indicators stand" }] : []),
    ...(indicators.length === 0 ? [{ href: `${base}/indicators/new`, words: "An indicator to watch" }] : []),
    ...withoutRules.map((indicator) => ({
      href: `${base}/indicators/${indicator.slug}/codebook/edit`,
      words: `The rules of ${indicator.title}`,
    })),
    ...(counts.evidence === 0 ? [{ href: `${base}/evidence/new`, words: "A first item of evidence" }] : []),
  ];
  if (steps.length === 0) return null;
  return (
    <Notice title="What is still missing here">
      <ul className="list-disc ps-5">
        {steps.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
