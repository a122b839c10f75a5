"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import type { Refusal } from "@/lib/form";
import { sentFile } from "@/lib/form-file";
import { applyInput, mappingInput, uploadInput } from "@/lib/import/input";
import { beginApplying, discardImport, mapImport, startImport, stopImport } from "@/lib/import/write-job";
import { applyImport, tryImport } from "@/lib/import/write-run";
import { requireEditor } from "@/lib/session";
import { answer } from "../trackers/answer";

const nothing = z.object({});

export async function uploadFile(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { name, content } = await sentFile(form, "file");
  const { refusal, value } = await answer(form, uploadInput, ({ tracker }) =>
    startImport(editor, { tracker, fileName: name, content }),
  );
  if (refusal) return refusal;
  redirect(`/desk/import/${value}`);
}

export async function tryFile(job: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const id = String(job);
  const { refusal, value } = await answer(form, mappingInput, (input) => mapImport(editor, id, input));
  if (refusal) return refusal;
  after(() => tryImport({ id, run: value }));
  redirect(`/desk/import/${id}`);
}

export async function addRows(job: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const id = String(job);
  const { refusal, value } = await answer(form, applyInput, ({ leaveRefused }) =>
    beginApplying(editor, id, leaveRefused),
  );
  if (refusal) return refusal;
  if (value !== null) after(() => applyImport(editor, { id, run: value }));
  redirect(`/desk/import/${id}`);
}

export async function stopRun(job: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const id = String(job);
  const { refusal } = await answer(form, nothing, () => stopImport(editor, id));
  if (refusal) return refusal;
  redirect(`/desk/import/${id}`);
}

export async function discardFile(job: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, nothing, () => discardImport(editor, String(job)));
  if (refusal) return refusal;
  redirect("/desk/import");
}
