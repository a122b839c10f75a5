import { linesAsHtml } from "@/lib/feeds/html";
import type { Line } from "@/lib/feeds/rules";
import { plainLine } from "@/lib/text/plain";
import { escaped, fitForXml } from "@/lib/xml/text";

const LONGEST_SUBJECT = 150;
const RULE = "-- ";

interface Part {
  heading: string | null;
  lines: Line[];
}

/** A mail in words, whatever it is written in. */
export interface Letter {
  subject: string;
  parts: Part[];
  /** Why the reader gets it, and what they can do about it. */
  foot: Line[];
}

/** What it is about, on one line that mail programs show whole. */
export function subjectOf({ subject }: Letter): string {
  // So begins an encoded word (RFC 2047): mail programs would decode what a title only quotes.
  const line = [...plainLine(subject).replaceAll("=?", "= ?").trim()];
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1).join("")}…` : line.join("");
}

export function letterAsText({ parts, foot }: Letter, site: URL): string {
  const written = [...parts.map((part) => partAsText(part, site)), `${RULE}\n${linesAsText(foot, site)}`];
  return `${fitForXml(written.join("\n\n"))}\n`;
}

function partAsText({ heading, lines }: Part, site: URL): string {
  const head = heading === null ? "" : `${heading}\n${"=".repeat(Math.min([...heading].length, 72))}\n\n`;
  return `${head}${linesAsText(lines, site)}`;
}

function linesAsText(lines: Line[], site: URL): string {
  return lines
    .map(({ label, text, path }) => {
      const words = label === null ? text : `${label}: ${text}`;
      return path === undefined ? words : `${words}\n${new URL(path, site).href}`;
    })
    .join("\n\n");
}

export function letterAsHtml(letter: Letter, site: URL): string {
  const parts = letter.parts.map(({ heading, lines }) => {
    return `${heading === null ? "" : `<h2>${escaped(heading)}</h2>`}${linesAsHtml(lines, site)}`;
  });
  const title = `<title>${escaped(subjectOf(letter))}</title>`;
  const head = `<head><meta charset="utf-8">${title}</head>`;
  const foot = `<hr><div><small>${linesAsHtml(letter.foot, site)}</small></div>`;
  return `<!doctype html><html lang="en">${head}<body>${parts.join("")}${foot}</body></html>\n`;
}
