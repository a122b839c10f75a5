/**
 * What the server tells the pages about a request, in headers that it sets itself and that no client can set:
 * `proxy.ts` the method and path, the web server the client's address.
 */
export const REQUEST_LINE = "x-signpost-request";
export const CLIENT_ADDRESS = "x-signpost-client";

export interface RequestLine {
  method: string;
  /** Path and query, as asked for. */
  path: string;
}

/** Reads the line that `proxy.ts` wrote. Throws without one: then nothing is known of the request. */
export function requestLine(headers: Headers): RequestLine {
  const [method, path] = headers.get(REQUEST_LINE)?.split(" ", 2) ?? [];
  if (!method || !path) throw new Error("The request did not pass through proxy.ts.");
  return { method, path };
}
