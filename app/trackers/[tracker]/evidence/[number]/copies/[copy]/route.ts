import { connection } from "next/server";
import { copyToHandOut } from "@/lib/copies/read";
import { nameToHandOut } from "@/lib/copies/rules";

type Context = RouteContext<"/trackers/[tracker]/evidence/[number]/copies/[copy]">;

/** Hands out a kept file for download. It is never shown here, and `proxy.ts` sets the policy under which nothing in it acts. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { tracker, number, copy } = await params;
  const file = await copyToHandOut(tracker, numberIn(number), numberIn(copy));
  if (!file?.content) return new Response("There is no such copy.\n", { status: 404 });
  const name = encodeURIComponent(nameToHandOut(file.fileName, file.mediaType)).replace(/['()*]/g, "_");
  return new Response(file.content.content, {
    headers: {
      "content-type": file.mediaType === "text/html" ? "application/octet-stream" : file.mediaType,
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "x-content-type-options": "nosniff",
    },
  });
}

/** 0, which nothing has, where the text is no number. */
function numberIn(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
