import { expect } from "vitest";
import { endpoint } from "@/lib/api/endpoint";
import type { Operation } from "@/lib/api/operation";
import { problem } from "@/lib/api/shapes/problem";

interface Sent {
  query?: string | Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at any member of an answer
  body: any;
}

/** Calls an operation as the site's route does, without a server. */
export async function call(operation: Operation, params: Record<string, string>, sent: Sent = {}): Promise<Answered> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? "");
  const url = new URL(`http://127.0.0.1:3000/api/v1${path}`);
  url.search = new URLSearchParams(sent.query).toString();
  const body = typeof sent.body === "string" ? sent.body : JSON.stringify(sent.body);
  const headers = { ...(sent.body !== undefined && { "content-type": "application/json" }), ...sent.headers };
  const request = new Request(url, { method: operation.method, headers, body });
  const answer = await endpoint(operation)[operation.method](request, { params: Promise.resolve(params) });
  const text = await answer.text();
  const told = text === "" ? null : JSON.parse(text);
  // Neither more nor less than what the document says.
  const shape = answer.ok ? operation.answers[answer.status] : problem;
  if (told !== null && !url.searchParams.has("fields")) expect(shape?.parse(told)).toEqual(told);
  return { status: answer.status, headers: answer.headers, body: told };
}
