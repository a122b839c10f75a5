import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy, POLICY_OF_FILES } from "@/lib/content-security";
import { POLICY_OF_FRAMES } from "@/lib/embeds/document";
import { isForOtherPages, isFrame } from "@/lib/embeds/rules";
import { isOwnOrigin } from "@/lib/origin";
import { REQUEST_LINE } from "@/lib/request";
import { siteUrl } from "@/lib/settings";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
/** What changes seldom and is asked for often: it may be a minute old. */
const OFFERED = /^\/(places|trackers\/[^/]+\/search\/suggestions)$/;
/** What depends on who asks, or has in its address what only one reader knows. */
const PRIVATE = /^\/(desk|subscriptions)(\/|$)/;
/** What a mail program posts to, in the reader's name, without a page of ours (RFC 8058). */
const ONE_CLICK = "/subscriptions/end";
const KEPT_FILE = /^\/trackers\/[^/]+\/evidence\/[^/]+\/copies\/[^/]+$/;

/** Sets what depends on the request: the page's nonce, and what the pages may know of the address. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const site = siteUrl();
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isForMachines = pathname.startsWith("/api/");
  const isFromAnywhere = isForMachines || pathname === ONE_CLICK;
  if (!isRead && !isFromAnywhere && !isOwnOrigin(request.headers.get("origin"), site)) {
    return new NextResponse(`Refused: this was not sent from a page of ${site.origin}.\n`, { status: 403 });
  }

  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(REQUEST_LINE, `${request.method} ${pathname}${search}`);

  const response = NextResponse.next({ request: { headers } });
  const isKept = KEPT_FILE.test(pathname);
  const ownPolicy = isFrame(pathname) ? POLICY_OF_FRAMES : isKept ? POLICY_OF_FILES : policy;
  response.headers.set("content-security-policy", ownPolicy);
  if (isForOtherPages(pathname)) response.headers.set("cross-origin-resource-policy", "cross-origin");
  if (site.protocol === "https:") response.headers.set("strict-transport-security", `max-age=${YEAR_IN_SECONDS}`);
  const isOpenData = isRead && (pathname === "/api/v1" || pathname.startsWith("/api/v1/"));
  const isPrivate = (isForMachines && !isOpenData) || PRIVATE.test(pathname);
  const isOffered = isRead && (OFFERED.test(pathname) || isForOtherPages(pathname));
  response.headers.set("cache-control", isPrivate ? "no-store" : isOffered ? "public, max-age=60" : "no-cache");
  return response;
}

export const config = { matcher: "/((?!_next/static/|_next/webpack-hmr).*)" };
