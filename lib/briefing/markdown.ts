import { plainLine } from "@/lib/text/plain";
import type { BriefingDocument, Paragraph, Run } from "./document";

/** A briefing as Markdown (CommonMark). What the tracker says is text only: nothing in it becomes a link or a heading. */
export function markdownOf(briefing: BriefingDocument, site: URL): string {
  const { tracker, title, question, lead, notices, sections, notes, known, permanent, licence } = briefing;
  const text = (runs: Paragraph) => paragraph(runs, site);
  const address = new URL(permanent, site);
  const blocks = [
    `# ${text([{ words: title }])}`,
    text([tracker, { words: ": " }, { words: question }]),
    `${escaped(known)}. <${address.href}>`,
    ...notices.map((notice) => `> ${text(notice)}`),
    text(lead),
    ...sections.flatMap(({ title, words, entries }) => [
      `## ${text([{ words: title }])}`,
      ...words.map(text),
      ...entries.flatMap(({ head, body }) => [`### ${text(head)}`, ...body.map(text)]),
    ]),
    ...(notes.length > 0 ? ["## Notes"] : []),
    ...notes.map(({ number, words }) => `${number}. ${text(words)}`),
    "---",
    text([{ words: licence }]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function paragraph(runs: Paragraph, site: URL): string {
  const text = runs
    .map((run) => written(run, site))
    .join("")
    .trim();
  // At its beginning a text could be taken for a list or a rule.
  return text.replace(/^[-+=]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");
}

function written({ words, to, manner }: Run, site: URL): string {
  const text = escaped(words);
  if (words === to && isWebAddress(words)) return `<${words}>`;
  const marked = manner === "STRONG" ? inside(text, "**") : manner === "STRUCK" ? inside(text, "~~") : text;
  return to && URL.canParse(to, site) ? linked(marked, new URL(to, site)) : marked;
}

/** Marks must touch the words: blanks go outside. */
function inside(text: string, mark: string): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === "" ? text : `${before}${mark}${words}${mark}${after}`;
}

/** A link, where the address is one of the web; else its words alone. */
function linked(marked: string, address: URL): string {
  if (!/^https?:$/.test(address.protocol)) return marked;
  const target = address.href.replace(
    /[<>()\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${marked}](${target})`;
}

/** One that can stand between angle brackets as it is. */
function isWebAddress(words: string): boolean {
  return /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(words);
}

/** Text in which every character that Markdown could take for a mark is taken for itself. */
function escaped(text: string): string {
  return plainLine(text).replace(/[\\`*_[\]<>|~&$!#]/g, "\\$&");
}
