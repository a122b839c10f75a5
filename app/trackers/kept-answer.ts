import { hash } from "node:crypto";
import { headText } from "@/lib/ledger/anchors";
import { ledgerHead } from "@/lib/ledger/read-head";

/** By then, what was recorded with a moment can be read by everybody. */
const SETTLED_MS = 5_000;

interface Kept {
  /** Its media type. */
  type: string;
  /** Null where there is nothing of that name. */
  write: () => Promise<string | null>;
  /** What is said then. */
  absent: string;
}

/**
 * Something that programs ask for again and again: with the mark of its content and the moment of the last change of
 * anything, by which a second answer can be spared (RFC 9110, conditional requests).
 */
export async function keptAnswer(request: Request, { type, absent, write }: Kept): Promise<Response> {
  // Asked for first: what is recorded between the two is told as changed, and not as old.
  const { at, ...head } = await ledgerHead();
  const body = await write();
  if (body === null) return new Response(`${absent}\n`, { status: 404 });
  const etag = `W/"${hash("sha256", body, "base64url").slice(0, 27)}"`;
  // A header holds whole seconds: of a second that may not be over, nobody can say that nothing changed since.
  const isSettled = at !== null && Date.now() - at.getTime() > SETTLED_MS;
  const headers = {
    etag,
    "access-control-allow-origin": "*",
    "access-control-expose-headers": "etag, signpost-ledger-head",
    "signpost-ledger-head": headText(head),
    ...(isSettled && { "last-modified": at.toUTCString() }),
  };
  if (isKept(request.headers, etag, isSettled ? at : null)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "content-type": `${type}; charset=utf-8` } });
}

function isKept(asked: Headers, etag: string, changedAt: Date | null): boolean {
  const marks = asked.get("if-none-match");
  if (marks !== null) return marks.trim() === "*" || marks.split(",").some((mark) => strong(mark) === strong(etag));
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  return changedAt !== null && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

/** A mark as it is compared: whether it is a weak one makes no difference here. */
function strong(mark: string): string {
  return mark.trim().replace(/^W\//, "");
}
