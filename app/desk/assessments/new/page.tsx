import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { judgeableIndicators } from "@/lib/indicators/read-judgeable";
import { requireEditor } from "@/lib/session";

export const metadata: Metadata = { title: "New assessment" };

export default async function WhichIndicatorPage({ searchParams }: PageProps<"/desk/assessments/new">) {
  await requireEditor();
  const { tracker, indicator } = await searchParams;
  const trackers = await judgeableIndicators(typeof tracker === "string" ? tracker : null);
  const asked = trackers.find(
    ({ slug, indicators }) => slug === tracker && indicators.some((one) => one.slug === indicator),
  );
  if (asked) redirect(`/desk/trackers/${asked.slug}/indicators/${indicator}/assessments/new`);
  return (
    <Page>
      <PageHead title="New assessment" lead="Of which indicator?" />
      {trackers.length === 0 && (
        <EmptyState title="Nothing can be judged yet">
          <p>An indicator is judged by written rules, and none has any here.</p>
        </EmptyState>
      )}
      {trackers.map(({ slug, title, indicators }) => (
        <section key={slug}>
          <SectionHeading>{title}</SectionHeading>
          <ul className="gap-x-10 lg:columns-2">
            {indicators.map((one) => (
              <li key={one.slug} className="break-inside-avoid border-line border-b py-2">
                <a href={`/desk/trackers/${slug}/indicators/${one.slug}/assessments/new`}>{one.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
