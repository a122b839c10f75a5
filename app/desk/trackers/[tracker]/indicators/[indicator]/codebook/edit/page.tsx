import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodebookConflict } from "@/components/codebook/codebook-conflict";
import { CodebookFields } from "@/components/codebook/codebook-fields";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { codebookForm } from "@/lib/codebooks/form/read";
import { valuesOf } from "@/lib/codebooks/form/rules";
import { mayDo } from "@/lib/people/rules";
import { requireEditor } from "@/lib/session";
import { reviseRules } from "../actions";

export const metadata: Metadata = { title: "Edit the rules" };

export default async function EditCodebookPage({
  params,
}: PageProps<"/desk/trackers/[tracker]/indicators/[indicator]/codebook/edit">) {
  const editor = await requireEditor();
  const { tracker, indicator } = await params;
  const found = await codebookForm(tracker, indicator);
  if (!found) notFound();
  const { title, observes, codebook } = found;
  return (
    <Page>
      <PageHead
        kicker={<a href={`/desk/trackers/${tracker}`}>{found.tracker.title}</a>}
        title={`Rules of ${title}`}
        lead={observes}
      >
        <p className="mt-3">
          <a href={`/trackers/${tracker}/codebook#${indicator}`}>
            {codebook ? `Version ${codebook.version} and what came before` : "The public codebook"}
          </a>
        </p>
      </PageHead>
      {mayDo(editor.role, "reviseCodebook") ? (
        <Form
          action={reviseRules.bind(null, tracker, indicator)}
          initial={{ ...valuesOf(codebook), submission: [randomUUID()] }}
        >
          <SeenField name="submission" />
          <SeenField name="version" />
          <CodebookConflict />
          <CodebookFields tags={found.tracker.tags.map(({ slug }) => slug)} />
          <div className="mt-8 border-line border-t pt-5">
            <SubmitButton>Publish version {(codebook?.version ?? 0) + 1}</SubmitButton>
          </div>
        </Form>
      ) : (
        <Notice title="Only administrators change rules">
          <p>Ask one of them, and say which level of this indicator its rule does not fit.</p>
        </Notice>
      )}
    </Page>
  );
}
