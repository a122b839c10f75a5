import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { type DraftKind, draftAddress, type Way, type Work, waysOut } from "@/lib/drafts/rules";
import { handInDraft, Superseded } from "@/lib/drafts/write";
import { publishAlone } from "@/lib/drafts/write-publish";
import { rehearse } from "@/lib/drafts/write-rehearsal";
import type { Editor } from "@/lib/editor";
import type { FormValues } from "@/lib/form";
import type { ApiScope } from "@/lib/tokens/rules";
import { writerOf } from "./authority";
import { bodyText, formOf, readBody } from "./body";
import { keyOf, refusedAs, versionSeen } from "./conditions";
import { type Keyed, submissionOf } from "./keyed";
import { countWriteOf } from "./limits";
import { trackerAt } from "./opened";
import type { Call, Operation, Reply } from "./operation";
import { wayQuery, written } from "./shapes/written";
import { addressOf } from "./shaping";
import { carriedOutOnce } from "./write-once";

interface WritingOf {
  method: "POST" | "PUT";
  path: string;
  name: string;
  summary: string;
  scope: ApiScope;
  kind: DraftKind;
  input: z.ZodType;
  /** Which part of the address says what is written about: an item or an indicator. */
  about: "id" | "indicator" | null;
}

type Asked = Call<{ way?: Exclude<Way, "PREVIEW" | "SAVE"> }>;

/** Something to write: by the same deeds, inputs and reviews as the forms of the desk. */
export function writing(operation: WritingOf): Operation {
  const { method, path, name, summary, input, about } = operation;
  const changes = about === "id";
  return {
    ...{ method, path, name, summary, body: input, writes: { changes } },
    query: z.object(wayQuery),
    answers: { [method === "PUT" ? 200 : 201]: written, 202: written },
    problems: [400, 401, 403, 404, 406, 409, ...(changes ? [412] : []), 413, 415, 422, ...(changes ? [428] : []), 429],
    carryOut: (call) => carryOut(operation, call),
  };
}

async function carryOut(operation: WritingOf, call: Asked): Promise<Reply> {
  const { request, params } = call;
  const { editor, token } = await writerOf(request, operation.scope);
  const limits = await countWriteOf(token);
  const text = await bodyText(request);
  const { body } = readBody(text, operation.input);
  const seen = operation.about === "id" ? versionSeen(request) : null;
  const values = { ...formOf(body), ...(seen !== null && { version: [String(seen)] }) };
  const key = keyOf(request);
  const hash = createHash("sha256")
    .update(JSON.stringify([request.method, request.url, seen, text]))
    .digest("hex");
  const keyed = { who: editor.id ?? "", key: key ?? randomUUID(), hash };
  const write = () => carriedOut(operation, editor, call, values, keyed);
  const reply = await (key === null ? write() : carriedOutOnce(keyed, write)).catch((error: unknown) =>
    refusedAs(error, params, seen),
  );
  return { ...reply, headers: { ...reply.headers, ...limits } };
}

async function carriedOut(
  { kind, method, about }: WritingOf,
  editor: Editor,
  { params, query }: Asked,
  values: FormValues,
  keyed: Keyed,
): Promise<Reply> {
  const { slug, publishing } = await trackerAt(params);
  const work: Work = { tracker: slug, kind, subject: about && (params[about] ?? "") };
  const way = query.way ?? waysOut(publishing, kind)[0];
  const submission = submissionOf(keyed);
  const draft = { id: draftIdOf(submission), version: 0 };
  if (way === "HAND_IN") return handedIn(editor, work, draft, values);
  const asksForReview = way === "PUBLISH_FOR_REVIEW";
  const { number, version } = await publishAlone(editor, work, values, { draft, asksForReview, submission });
  const place = kind === "ASSESSMENT" ? `/indicators/${work.subject}/assessments/${number}` : `/evidence/${number}`;
  const page = addressOf(`/trackers/${slug}${place}`);
  const published = asksForReview ? "PUBLISHED_NEEDS_REVIEW" : "PUBLISHED";
  const state = kind === "EVIDENCE_RETRACTION" ? "RETRACTED" : published;
  const body: z.output<typeof written> = { state, number, version, page };
  return { status: method === "PUT" ? 200 : 201, body, headers: { location: page } };
}

async function handedIn(editor: Editor, work: Work, draft: { id: string; version: number }, values: FormValues) {
  await rehearse(editor, work, editor, values, async () => null);
  await handInDraft(editor, work, draft, values).catch((error: unknown) => {
    // Its id comes from this very request, so that it was handed in before.
    if (!(error instanceof Superseded)) throw error;
  });
  const page = addressOf(draftAddress(work.tracker, draft.id));
  const body: z.output<typeof written> = { state: "IN_REVIEW", number: null, version: null, page };
  return { status: 202, body, headers: { location: page } };
}

/** A hash as a UUID of version 8 (RFC 9562). */
function draftIdOf(hash: string): string {
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join("-");
}
