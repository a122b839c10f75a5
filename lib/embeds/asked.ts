import { siteUrl } from "@/lib/settings";
import { type Board, type BoardRow, trackerBoard } from "@/lib/trackers/read-board";
import { type AskedView, paramsOf, readView } from "@/lib/view";
import { type Framed, pathOfFramed, THEMES, type Theme } from "./rules";

/** What is to be shown on another page. */
export interface Shown {
  board: Board;
  /** Null for the whole board. */
  row: BoardRow | null;
  /** The whole address of the page of this site that shows it. */
  address: string;
  view: AskedView;
  theme: Theme;
}

/** Reads what a request asks to be shown; where that cannot be, the answer that says why. */
export async function readShown(request: Request, framed: Framed): Promise<Shown | Response> {
  const params = paramsOf(request);
  const reading = readView(params);
  const theme = THEMES.find((name) => name === (params.theme ?? "auto"));
  const faults = [
    ...(reading.ok ? [] : reading.faults.map(({ clock, message }) => `${clock}: ${message}`)),
    ...(theme === undefined ? [`theme: Choose one of ${THEMES.join(", ")}.`] : []),
  ];
  if (!reading.ok || theme === undefined) return new Response(`${faults.join("\n")}\n`, { status: 422 });
  const board = await trackerBoard(framed.tracker, reading.view);
  const row = board?.rows.find(({ slug }) => slug === framed.indicator) ?? null;
  if (!board || (framed.indicator !== null && !row)) return new Response("There is nothing here.\n", { status: 404 });
  const address = new URL(pathOfFramed(framed), siteUrl()).href;
  return { board, row, address, view: reading.view, theme };
}
