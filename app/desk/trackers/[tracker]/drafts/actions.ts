"use server";

import { redirect } from "next/navigation";
import { approvalInput, sendBackInput, versionInput } from "@/lib/drafts/input";
import { draftAddress, type Work } from "@/lib/drafts/rules";
import { discardDraft, sendBackDraft, takeBackDraft } from "@/lib/drafts/write";
import { approveDraft } from "@/lib/drafts/write-approval";
import { withAddressTold } from "@/lib/evidence/read-address";
import { type Refusal, submissionKey } from "@/lib/form";
import { requireEditor } from "@/lib/session";
import { answer } from "../../answer";
import { sendWriting } from "../../authoring";

export async function send(work: Work, _previous: Refusal | null, form: FormData): Promise<Refusal> {
  const editor = await requireEditor();
  const isNew = work?.kind === "NEW_EVIDENCE";
  const whole = isNew ? await withAddressTold(String(work.tracker), form) : form;
  const { refusal, value } = await sendWriting(editor, work, whole);
  if (refusal) return refusal;
  redirect(value);
}

export async function approve(
  tracker: string,
  draft: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal, value } = await answer(form, approvalInput, (seen) =>
    approveDraft(editor, String(tracker), String(draft), seen, submissionKey(form)),
  );
  if (refusal) return refusal;
  redirect(value.version === null ? `/trackers/${tracker}` : `/desk/trackers/${tracker}/evidence/${value.number}`);
}

export async function sendBack(
  tracker: string,
  draft: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, sendBackInput, ({ version, remark }) =>
    sendBackDraft(editor, String(tracker), { id: String(draft), version }, remark),
  );
  if (refusal) return refusal;
  redirect(draftAddress(tracker, draft));
}

export async function takeBack(
  tracker: string,
  draft: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, versionInput, ({ version }) =>
    takeBackDraft(editor, String(tracker), { id: String(draft), version }),
  );
  if (refusal) return refusal;
  redirect(draftAddress(tracker, draft));
}

export async function discard(
  tracker: string,
  draft: string,
  _previous: Refusal | null,
  form: FormData,
): Promise<Refusal> {
  const editor = await requireEditor();
  const { refusal } = await answer(form, versionInput, ({ version }) =>
    discardDraft(editor, String(tracker), { id: String(draft), version }),
  );
  if (refusal) return refusal;
  redirect("/desk");
}
