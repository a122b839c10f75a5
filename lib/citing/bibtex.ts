import { partsOf } from "./dates";

interface Fields {
  author: string | null;
  title: string;
  howpublished: string | null;
  /** An EDTF text. */
  date: string | null;
  note: string | null;
  url: string;
  urldate: string | null;
}

/** Braces are spelt out: BibTeX counts them even where a backslash stands before them. */
const SPELT: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** An entry for BibTeX; letters of any script stay as they are (UTF-8), author and title are taken word for word. */
export function bibtexEntry(name: string, { author, title, howpublished, date, note, url, urldate }: Fields): string {
  const parts = date === null ? null : partsOf(date);
  const fields: [string, string | null][] = [
    ["author", author && `{{${escaped(author)}}}`],
    ["title", `{{${escaped(title)}}}`],
    ["howpublished", howpublished && `{${escaped(howpublished)}}`],
    ["year", parts && `{${parts.year}}`],
    // BibTeX knows the months by their first three letters.
    ["month", parts?.month ? parts.month.slice(0, 3).toLowerCase() : null],
    ["note", note && `{${escaped(note)}}`],
    ["url", `{${address(url)}}`],
    ["urldate", urldate && `{${urldate}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? [`  ${field} = ${value}`] : []));
  return `@misc{${keyOf(name)},\n${lines.join(",\n")}\n}`;
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^]/g, (mark) => SPELT[mark] ?? mark).replace(/[$&#_%]/g, "\\$&");
}

/** In an address nothing is escaped, so that it holds no brace and no backslash. */
function address(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}

/** Plain letters, digits and hyphens, of any name. */
function keyOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return key.slice(0, 80) || "untitled";
}
