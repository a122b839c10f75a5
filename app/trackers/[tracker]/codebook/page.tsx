import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CitePage } from "@/components/citing/cite-page";
import { IndicatorRules } from "@/components/codebook/indicator-rules";
import { Scales } from "@/components/codebook/scales";
import { ScenarioTable } from "@/components/codebook/scenario-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { codebook } from "@/lib/codebooks/read";
import { dayNow } from "@/lib/view";

export const metadata: Metadata = { title: "Codebook" };

export default async function CodebookPage({ params }: PageProps<"/trackers/[tracker]/codebook">) {
  const book = await codebook((await params).tracker);
  if (!book) notFound();
  const base = `/trackers/${book.slug}`;
  const indicators = book.themes.flatMap((theme) => theme.indicators);
  return (
    <Page>
      <PageHead
        kicker={<a href={base}>{book.title}</a>}
        title="Codebook"
        lead={
          <p>
            Rules come before evidence: each level of each indicator says what must be observed for it. A judgement is
            stamped with the version it was made under, and a changed rule never re-scores the past.
          </p>
        }
      />
      <nav aria-label="On this page" className="print:hidden">
        <ul className="grid gap-x-10 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
          {book.themes.map(({ slug, title, indicators }) => (
            <li key={slug}>
              <a href={`#theme-${slug}`} className="font-medium">
                {title}
              </a>
              <ul className="mt-1 text-soft">
                {indicators.map((indicator) => (
                  <li key={indicator.slug} className="py-0.5">
                    <a href={`#${indicator.slug}`}>{indicator.title}</a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
          <li className="col-span-full flex gap-x-5">
            {book.scenarios.length > 0 && <a href="#scenarios">Scenarios</a>}
            <a href="#scales">Scales</a>
          </li>
        </ul>
      </nav>
      {book.themes.length === 0 && (
        <EmptyState title="No indicators yet">
          <p>The rules appear here with the tracker’s first indicator.</p>
        </EmptyState>
      )}
      {book.themes.map(({ slug, title, indicators }) => (
        <section key={slug} aria-labelledby={`theme-${slug}`}>
          <SectionHeading id={`theme-${slug}`}>{title}</SectionHeading>
          {indicators.map((indicator) => (
            <IndicatorRules key={indicator.slug} base={base} indicator={indicator} />
          ))}
        </section>
      ))}
      {book.scenarios.length > 0 && (
        <section aria-labelledby="scenarios">
          <SectionHeading id="scenarios">Scenarios</SectionHeading>
          <p className="mt-3 max-w-184 text-soft">
            How each level of each indicator fits each scenario, after the analysis of competing hypotheses. A dagger
            (†) marks fits that are the project’s own coding.
          </p>
          {book.scenarios.map((scenario) => (
            <ScenarioTable key={scenario.slug} scenario={scenario} indicators={indicators} />
          ))}
        </section>
      )}
      <section aria-labelledby="scales">
        <SectionHeading id="scales">Scales</SectionHeading>
        <Scales tags={book.tags} />
      </section>
      <CitePage title="Codebook" within={book.title} knownOn={dayNow()} path={`${base}/codebook`} />
    </Page>
  );
}
