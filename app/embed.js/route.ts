import { SIZING } from "@/lib/embeds/document";

/** For pages that frame something of this site: sizes the frames. */
export function GET() {
  return new Response(SIZING, { headers: { "content-type": "text/javascript; charset=utf-8" } });
}
