import { isToken } from "@/lib/people/token";
import { Absent } from "@/lib/refusal";
import { endByReader } from "@/lib/subscriptions/write";

/** Opened in a browser it ends nothing, and leads to the page that can. */
export function GET(request: Request): Response {
  const token = tokenOf(request);
  return new Response(null, { status: 303, headers: { location: `/subscriptions/${token ?? "unknown"}#end` } });
}

/** Ends a subscription with one click in a mail program, which posts this without a page of ours (RFC 8058). */
export async function POST(request: Request): Promise<Response> {
  const token = tokenOf(request);
  const form = await request.formData().catch(() => null);
  if (form?.get("List-Unsubscribe") !== "One-Click") {
    return new Response("Send List-Unsubscribe=One-Click, as RFC 8058 says.\n", { status: 400 });
  }
  try {
    await endByReader(token ?? "");
  } catch (error) {
    if (!(error instanceof Absent)) throw error;
    return new Response("There is no such subscription.\n", { status: 404 });
  }
  return new Response("The subscription has ended.\n");
}

function tokenOf({ url }: Request): string | null {
  const token = new URL(url).searchParams.get("token");
  return isToken(token) ? token : null;
}
