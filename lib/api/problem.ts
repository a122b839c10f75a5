import type { Existing, FieldErrors } from "@/lib/refusal";

/** What each status is called. */
export const TITLES: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  409: "Conflict",
  412: "Precondition Failed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  428: "Precondition Required",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

interface More {
  /** What is wrong with each field or parameter. */
  errors?: FieldErrors;
  /** What stands now in the place of what the caller saw. */
  present?: unknown;
  /** What is already there and should be looked at first. */
  existing?: Existing[];
  headers?: Record<string, string>;
}

/** Thrown where a call is answered with an error: a status, and a sentence that says what to do. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly more: More = {},
  ) {
    super(detail);
    this.name = "Problem";
  }
}

/** Faults of fields or parameters, told together. */
export function faulty(errors: FieldErrors): Problem {
  return new Problem(422, Object.values(errors).join(" "), { errors });
}

/** A problem as it is sent (RFC 9457). */
export function problemAnswer({ status, detail, more }: Problem): Response {
  const { errors, present, existing, headers = {} } = more;
  const body = {
    type: "about:blank",
    title: TITLES[status] ?? "Error",
    status,
    detail,
    ...(errors && { errors: Object.entries(errors).map(([field, message]) => ({ field, message })) }),
    ...(present !== undefined && { present }),
    ...(existing && { existing }),
  };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { ...headers, "content-type": "application/problem+json" },
  });
}
