import { seenDraftInput, workInput } from "@/lib/drafts/input";
import { Superseded, saveDraft } from "@/lib/drafts/write";
import { accepted } from "@/lib/form";
import { formValues } from "@/lib/form-values";
import { Absent, Refused } from "@/lib/refusal";
import { currentEditor } from "@/lib/session";
import { requireOwnOrigin } from "@/lib/visitor";

/** Keeps what is being typed. It answers in words for the form's own script, and never leads away from the form. */
export async function PUT(request: Request, { params }: RouteContext<"/desk/trackers/[tracker]/drafts/kept">) {
  await requireOwnOrigin();
  const editor = await currentEditor();
  if (!editor) return answer(401, {});
  const { tracker } = await params;
  const asked = new URL(request.url).searchParams;
  const work = workInput.safeParse({ tracker, kind: asked.get("kind"), subject: asked.get("subject") });
  if (!work.success) return answer(404, {});
  try {
    const values = formValues(await request.formData());
    const { draft: id, draftVersion: version } = accepted(seenDraftInput, values);
    const saved = await saveDraft(editor, work.data, { id, version }, values);
    return answer(200, { id: saved.id, version: saved.version });
  } catch (error) {
    if (error instanceof Superseded) return answer(409, { id: error.spare, version: 0 });
    if (error instanceof Refused) return answer(422, { message: error.message });
    if (error instanceof Absent) return answer(404, {});
    throw error;
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status });
}
