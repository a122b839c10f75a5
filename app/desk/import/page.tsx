import type { Metadata } from "next";
import { ImportList } from "@/components/import/import-list";
import { EmptyState } from "@/components/ui/empty-state";
import { FileField } from "@/components/ui/file-field";
import { Form } from "@/components/ui/form";
import { FormSection } from "@/components/ui/form-section";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { importsOf } from "@/lib/import/read-job";
import { COLUMNS, MAX_BYTES, MAX_ROWS, REQUIRED } from "@/lib/import/rules";
import { requireEditor } from "@/lib/session";
import { trackerList } from "@/lib/trackers/read";
import { uploadFile } from "./actions";

export const metadata: Metadata = { title: "Import evidence" };

export default async function ImportPage({ searchParams }: PageProps<"/desk/import">) {
  const editor = await requireEditor();
  const [{ tracker }, trackers, jobs] = await Promise.all([searchParams, trackerList(), importsOf(editor)]);
  const chosen = typeof tracker === "string" ? tracker : trackers.length === 1 ? trackers[0]?.slug : undefined;
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk">Desk</a>}
        title="Import evidence"
        lead="From a spreadsheet saved as CSV. You say which column is what, then see row by row what would be added. Nothing is added before you say so."
      />
      {trackers.length === 0 && (
        <EmptyState title="There is no tracker yet">
          <p>Evidence is imported into a tracker. An administrator begins one at the desk.</p>
        </EmptyState>
      )}
      <Form action={uploadFile} initial={{ tracker: [chosen ?? ""] }}>
        <FormSection
          title="The file"
          about={`Divided by commas, semicolons or tabs, in UTF-8 or UTF-16, with the names of its columns in the first row. At most ${MAX_ROWS.toLocaleString("en-GB")} rows or ${MAX_BYTES / 1024 / 1024} MB.`}
        >
          <SelectField
            name="tracker"
            label="Tracker"
            choices={trackers.map(({ slug, title }) => ({ code: slug, words: title }))}
          />
          <FileField
            name="file"
            label="File"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            maxBytes={MAX_BYTES}
            maxRows={MAX_ROWS}
          />
          <details>
            <summary>Which columns are read</summary>
            <p className="mt-2 text-note text-soft">
              Needed: {REQUIRED.join(", ")}. Others: {COLUMNS.filter((column) => !REQUIRED.includes(column)).join(", ")}
              . They may be called otherwise. Several indicators, bearings, actors or tags in one cell are divided by
              semicolons.
            </p>
          </details>
          <div>
            <SubmitButton pending="Reading…">Read the file</SubmitButton>
          </div>
        </FormSection>
      </Form>
      {jobs.length > 0 && (
        <>
          <SectionHeading>Your imports</SectionHeading>
          <ImportList jobs={jobs} />
        </>
      )}
    </Page>
  );
}
