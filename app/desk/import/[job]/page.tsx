import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MappingFields } from "@/components/import/mapping-fields";
import { RunProgress } from "@/components/import/run-progress";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormValues } from "@/lib/form";
import { type ImportJob, importJob } from "@/lib/import/read-job";
import { isRunning } from "@/lib/import/rules";
import { requireEditor } from "@/lib/session";
import { discardFile, stopRun, tryFile } from "../actions";
import { Tried } from "./tried";

export const metadata: Metadata = { title: "Import of a file" };

export default async function ImportJobPage({ params, searchParams }: PageProps<"/desk/import/[job]">) {
  const editor = await requireEditor();
  const job = await importJob(editor, (await params).job);
  if (!job) notFound();
  const { show, page, step } = await searchParams;
  const isMapping =
    job.state === "UPLOADED" || job.state === "STOPPED" || (job.state === "TRIED" && step === "columns");
  return (
    <Page>
      <PageHead
        kicker={
          <>
            <a href="/desk/import">Import evidence</a> / {job.tracker.title}
          </>
        }
        title={job.fileName}
        lead={`${job.rows.toLocaleString("en-GB")} ${job.rows === 1 ? "row" : "rows"} below the names of the columns.`}
      />
      {job.state === "STOPPED" && (
        <Notice tone="due" title={job.fault ?? "It stopped before its end. Nothing was added."} />
      )}
      {isRunning(job.state) && <Running job={job} />}
      {isMapping && <Mapping job={job} />}
      {!isMapping && !isRunning(job.state) && <Tried job={job} show={show} page={page} />}
      {!isRunning(job.state) && (
        <div className="mt-12 border-line border-t pt-4">
          <Form action={discardFile.bind(null, job.id)}>
            <p className="mb-2 text-note text-soft">
              The file is kept for 30 days, for you alone.
              {job.state === "APPLIED" && " What was added from it stays."}
            </p>
            <SubmitButton isOther>Forget this file</SubmitButton>
          </Form>
        </div>
      )}
    </Page>
  );
}

function Running({ job }: { job: ImportJob }) {
  return (
    <>
      <RunProgress job={job} now={new Date()} />
      {job.isStopAsked ? (
        <p>It was asked to stop, and does within some hundred rows. Nothing is added.</p>
      ) : (
        <Form action={stopRun.bind(null, job.id)}>
          <SubmitButton pending="Stopping…">Stop, and add nothing</SubmitButton>
        </Form>
      )}
      <p className="mt-3">
        <a href={`/desk/import/${job.id}`}>Look again</a>
      </p>
    </>
  );
}

function Mapping({ job }: { job: ImportJob }) {
  const initial: FormValues = {
    ...Object.fromEntries(Object.entries(job.mapping).map(([column, place]) => [column, [String(place)]])),
    dates: [job.choices?.dates ?? ""],
    defaultKind: [job.choices?.kind ?? ""],
    allowFuture: job.choices?.allowFuture ? ["yes"] : [],
  };
  return (
    <Form action={tryFile.bind(null, job.id)} initial={initial}>
      <MappingFields job={job} />
      <div className="mt-8 border-line border-t pt-5">
        <SubmitButton pending="Beginning…">Try it: show what would be added</SubmitButton>
      </div>
    </Form>
  );
}
