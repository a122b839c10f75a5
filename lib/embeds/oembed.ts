import { siteUrl } from "@/lib/settings";
import type { SearchParams } from "@/lib/view";
import { escaped } from "@/lib/xml/text";
import { type Framed, framedAt, pathOfFramed, SIZING_SCRIPT } from "./rules";

const WIDTH = 640;
const LOWEST = 200;
const ROW_HEIGHT = 34;
const INDICATOR_HEIGHT = 300;

interface OEmbed {
  version: "1.0";
  type: "rich";
  provider_name: string;
  provider_url: string;
  title: string;
  html: string;
  /** Both in px. */
  width: number;
  height: number;
}

type Reading =
  | { ok: true; framed: Framed; write: (title: string, rows: number) => OEmbed }
  | { ok: false; status: number; message: string };

/** Reads what is asked of the oEmbed address; the statuses are those of oEmbed 1.0. */
export function readOEmbed({ url, format, maxwidth, maxheight }: SearchParams): Reading {
  if (format !== undefined && format !== "json")
    return { ok: false, status: 501, message: "Only format=json is given." };
  const [width, height] = [lengthOf(maxwidth), lengthOf(maxheight)];
  if (width === null || height === null) {
    return { ok: false, status: 400, message: "maxwidth and maxheight are whole numbers of px." };
  }
  if (typeof url !== "string") return { ok: false, status: 400, message: "Give one address as url." };
  const framed = framedAt(url, siteUrl());
  if (!framed) return { ok: false, status: 404, message: "This is no board and no indicator of this site." };
  return { ok: true, framed, write: (title, rows) => answerOn(framed, title, rows, { width, height }) };
}

/** A frame and the line that sizes it, to be pasted into a page. */
export function frameMarkup(framed: Framed, title: string, width: number | string, height: number): string {
  const [frame, script] = [`${pathOfFramed(framed)}/embed`, SIZING_SCRIPT].map((path) => new URL(path, siteUrl()).href);
  return `<iframe src="${escaped(frame ?? "")}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe><script async src="${escaped(script ?? "")}"></script>`;
}

function answerOn(framed: Framed, title: string, rows: number, most: { width?: number; height?: number }): OEmbed {
  const whole = framed.indicator === null ? LOWEST + rows * ROW_HEIGHT : INDICATOR_HEIGHT;
  const [width, height] = [Math.min(WIDTH, most.width ?? WIDTH), Math.min(whole, most.height ?? whole)];
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Signpost",
    provider_url: siteUrl().href,
    title,
    html: frameMarkup(framed, title, width, height),
    width,
    height,
  };
}

/** Undefined where nothing was asked; null where it is no length. */
function lengthOf(asked: SearchParams[string]): number | undefined | null {
  if (asked === undefined) return undefined;
  return typeof asked === "string" && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null;
}
