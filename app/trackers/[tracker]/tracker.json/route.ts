import { connection } from "next/server";
import { headText } from "@/lib/ledger/anchors";
import { ledgerHead } from "@/lib/ledger/read-head";
import { packageMark, writePackage } from "@/lib/packages/read";
import { Few } from "@/lib/spools/few";
import { Shelf } from "@/lib/spools/shelf";
import { spooled } from "@/lib/spools/spooled";
import { paramsOf } from "@/lib/view";
import { refusedAnswer } from "../../file-answer";

/** Each that is made reads a whole tracker, and holds a connection to the database as long. */
const few = new Few(2, 20);
/** They are large, and are taken at the pace of those who ask. */
const made = new Shelf<string | null>();

/** A whole tracker as one signed file. */
export async function GET(request: Request, { params }: RouteContext<"/trackers/[tracker]/tracker.json">) {
  await connection();
  const { tracker } = await params;
  const { asOf, knownOn } = paramsOf(request);
  if (asOf !== undefined || knownOn !== undefined) return refusedAnswer(["A package is of now: it takes no day."]);
  const head = headText(await ledgerHead());
  const mark = await packageMark(tracker);
  if (mark === null) return new Response("There is no such tracker.\n", { status: 404 });
  const headers = { etag: `W/"${mark}"`, "access-control-allow-origin": "*", "signpost-ledger-head": head };
  if (request.headers.get("if-none-match")?.includes(`"${mark}"`)) return new Response(null, { status: 304, headers });
  const taken = await made.take(tracker, mark, () => few.run(() => spooled((write) => writePackage(tracker, write))));
  if (taken === null) {
    const words = "Many packages are being made at this moment. Ask again in half a minute.\n";
    return new Response(words, { status: 503, headers: { "retry-after": "30" } });
  }
  const isHead = request.method === "HEAD";
  if (isHead) taken.putBack();
  return new Response(isHead ? null : taken.send(), {
    headers: {
      ...headers,
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${tracker}-tracker.json"`,
      "x-content-type-options": "nosniff",
      "access-control-expose-headers": "etag, signpost-content-hash, signpost-ledger-head",
      "signpost-content-hash": taken.result ?? "",
    },
  });
}
