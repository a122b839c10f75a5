import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { trackerList } from "@/lib/trackers/read";

export const metadata: Metadata = { title: "New evidence" };

export default async function WhichTrackerPage() {
  await requireEditor();
  const all = await trackerList();
  const [first, ...others] = all;
  if (first && others.length === 0) redirect(`/desk/trackers/${first.slug}/evidence/new`);
  return (
    <Page>
      <PageHead title="New evidence" lead="In which tracker?" />
      {!first && <EmptyState title="There is no tracker yet" />}
      <ul className="border-line border-t">
        {all.map(({ slug, title }) => (
          <li key={slug} className="border-line border-b py-2.5">
            <a href={`/desk/trackers/${slug}/evidence/new`} className="font-semibold">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
