import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { mayDo } from "@/lib/people/rules";
import { scenariosOf } from "@/lib/scenarios/read";
import { requireEditor } from "@/lib/session";

export const metadata: Metadata = { title: "Scenarios" };

export default async function ScenariosPage({ params }: PageProps<"/desk/trackers/[tracker]/scenarios">) {
  const editor = await requireEditor();
  const { tracker: slug } = await params;
  const tracker = await scenariosOf(slug);
  if (!tracker) notFound();
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${slug}`}>{tracker.title}</a>}
        title="Scenarios"
        lead="Futures that the indicators tell apart, and how well each level goes with each of them."
      >
        {mayDo(editor.role, "addScenario") && (
          <p className="mt-3">
            <a href={`/desk/trackers/${slug}/scenarios/new`}>New scenario</a>
          </p>
        )}
      </PageHead>
      {tracker.scenarios.length === 0 && <EmptyState title="There is no scenario yet" />}
      <ul>
        {tracker.scenarios.map((scenario) => (
          <li key={scenario.slug} className="border-line border-b py-2.5">
            <a href={`/desk/trackers/${slug}/scenarios/${scenario.slug}/edit`}>{scenario.title}</a>
            <p className="max-w-184 text-soft">{scenario.statement}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
