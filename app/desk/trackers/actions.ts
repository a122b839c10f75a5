"use server";

import { redirect } from "next/navigation";
import { type Refusal, submissionKey } from "@/lib/form";
import { sentFile } from "@/lib/form-file";
import { forkInput } from "@/lib/packages/input-fork";
import { sentPackage } from "@/lib/packages/sent";
import { forkTracker } from "@/lib/packages/write";
import { requireEditor } from "@/lib/session";
import { tagsInput } from "@/lib/tags/input";
import { defineTags } from "@/lib/tags/write";
import { themesInput } from "@/lib/themes/input";
import { arrangeThemes } from "@/lib/themes/write";
import { trackerEditInput, trackerInput } from "@/lib/trackers/input";
import { addTracker, editTracker } from "@/lib/trackers/write-frame";
import { answer } from "./answer";

export async function beginTracker(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, trackerInput, (input) =>
    addTracker(editor, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${value.slug}`);
}

export async function takeOver(_previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { content } = await sentFile(form, "file");
  const { refusal, value } = await answer(form, forkInput, async ({ slug, fingerprint }) =>
    forkTracker(editor, slug, sentPackage(content), { fingerprint, submission: submissionKey(form) }),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${value.slug}`);
}

export async function changeTracker(slug: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, trackerEditInput, (input) =>
    editTracker(editor, slug, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${slug}`);
}

export async function changeThemes(slug: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, themesInput, (input) =>
    arrangeThemes(editor, slug, input, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(`/desk/trackers/${slug}/themes/edit`);
}

export async function changeTags(slug: string, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, tagsInput, (input) => defineTags(editor, slug, input, submissionKey(form)));
  if (refusal) return refusal;
  redirect(`/desk/trackers/${slug}/tags/edit`);
}
