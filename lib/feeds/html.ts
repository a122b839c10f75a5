import { escaped } from "@/lib/xml/text";
import type { Line } from "./rules";

/** What an entry says, as HTML: paragraphs with nothing in them but words and links to this site. */
export function linesAsHtml(lines: Line[], site: URL): string {
  return lines.map((line) => `<p>${labelled(line)}${linked(line, site)}</p>`).join("");
}

function labelled({ label }: Line): string {
  return label === null ? "" : `<b>${escaped(label)}:</b> `;
}

function linked({ text, path }: Line, site: URL): string {
  const words = escaped(text).replaceAll("\n", "<br>");
  return path === undefined ? words : `<a href="${escaped(new URL(path, site).href)}">${words}</a>`;
}
