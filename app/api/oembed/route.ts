import { connection } from "next/server";
import { readOEmbed } from "@/lib/embeds/oembed";
import { trackerBoard } from "@/lib/trackers/read-board";
import { dayNow, paramsOf } from "@/lib/view";

/** How a page of this site is placed on another one (oEmbed 1.0). */
export async function GET(request: Request) {
  await connection();
  const asked = readOEmbed(paramsOf(request));
  if (!asked.ok) return told(asked.message, asked.status);
  const board = await trackerBoard(asked.framed.tracker, { asOf: dayNow(), knownBefore: null });
  const row = board?.rows.find(({ slug }) => slug === asked.framed.indicator);
  if (!board || (asked.framed.indicator !== null && !row)) return told("There is no such board or indicator.", 404);
  return Response.json(asked.write(row?.title ?? board.title, board.rows.length), { headers: FOR_ALL });
}

const FOR_ALL = { "access-control-allow-origin": "*" };

const told = (message: string, status: number) => new Response(`${message}\n`, { status, headers: FOR_ALL });
