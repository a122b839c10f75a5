import { connection } from "next/server";
import { readBriefing } from "@/lib/briefing/asked";
import type { BriefingDocument } from "@/lib/briefing/document";
import { briefingOn } from "@/lib/briefing/read";
import { writeBriefing } from "@/lib/briefing/rules";
import { headText } from "@/lib/ledger/anchors";
import { ledgerHead } from "@/lib/ledger/read-head";
import { dayNow, paramsOf } from "@/lib/view";

interface FileKind {
  ending: "md" | "docx";
  /** Its media type. */
  type: string;
  write: (document: BriefingDocument) => string | Promise<Uint8Array>;
}

/** A briefing as a file to be kept. What is wrong with the address is said in plain text, and is no file. */
export async function briefingFile(request: Request, tracker: string, { ending, type, write }: FileKind) {
  await connection();
  const { asked, errors } = readBriefing(paramsOf(request), dayNow());
  if (!asked) {
    const faults = Object.entries(errors).map(([field, message]) => `${field}: ${message}\n`);
    return new Response(faults.join(""), { status: 422 });
  }
  const briefing = await briefingOn(tracker, asked);
  if (!briefing) return new Response("There is no such tracker.\n", { status: 404 });
  const { from, to } = briefing.period;
  const [head, content] = [await ledgerHead(), await write(writeBriefing(briefing, true))];
  return new Response(typeof content === "string" ? content : new Uint8Array(content), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${briefing.tracker.slug}-briefing-${from}-${to}.${ending}"`,
      "x-content-type-options": "nosniff",
      "signpost-ledger-head": headText(head),
    },
  });
}
