import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  type ParagraphChild,
  TextRun,
  Paragraph as WordParagraph,
} from "docx";
import { plainLine } from "@/lib/text/plain";
import type { BriefingDocument, Note, Paragraph, Run, Section } from "./document";

const SERIF = "Georgia";
const SANS = "Arial";
/** In half points. */
const SMALL = 17;

/** A briefing as a Word file (Office Open XML). What the tracker says goes into it as text, never as markup. */
export function docxOf(briefing: BriefingDocument, site: URL): Promise<Uint8Array> {
  const { tracker, title, question, lead, notices, sections, notes, known, permanent, licence } = briefing;
  const address = new URL(permanent, site).href;
  const children = [
    paragraph([tracker], site, { size: SMALL }),
    new WordParagraph({ heading: HeadingLevel.TITLE, children: [textRun({ words: title })] }),
    paragraph([{ words: question }], site),
    paragraph([{ words: `${known}: ` }, { words: address, to: address }], site, { size: SMALL }),
    ...notices.map((notice) => paragraph(notice, site, { isNotice: true })),
    paragraph(lead, site, { size: 26 }),
    ...sections.flatMap((section) => sectionOf(section, site)),
    ...(notes.length > 0 ? [heading("Notes")] : []),
    ...notes.map((note) => noteOf(note, site)),
    paragraph([{ words: licence }], site, { size: SMALL }),
  ];
  const document = new Document({
    creator: "Signpost",
    title: plainLine(`${tracker.words}: ${title}`),
    description: plainLine(`${known}: ${address}`),
    styles: STYLES,
    sections: [{ properties: { page: PAGE }, footers: { default: footerOf(`${known} · ${address}`) }, children }],
  });
  return Packer.toArrayBuffer(document).then((bytes) => new Uint8Array(bytes));
}

/** A4, in twentieths of a point. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1247, right: 1247 },
};

const STYLES = {
  default: {
    document: { run: { font: SANS, size: 20 }, paragraph: { spacing: { after: 100, line: 276, lineRule: "auto" } } },
    title: {
      run: { font: SERIF, size: 44, bold: true },
      paragraph: { spacing: { after: 80, line: 276, lineRule: "auto" } },
    },
    heading1: {
      run: { font: SANS, size: 24, bold: true },
      paragraph: {
        spacing: { before: 320, after: 120 },
        keepNext: true,
        border: { bottom: { style: "single", size: 8, color: "1B1F24", space: 3 } },
      },
    },
    heading2: {
      run: { font: SANS, size: 20, bold: true },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
    hyperlink: { run: { color: "1F4E8C", underline: { type: "none" } } },
  },
} as const;

function heading(title: string): WordParagraph {
  return new WordParagraph({ heading: HeadingLevel.HEADING_1, children: [textRun({ words: title })] });
}

function sectionOf({ title, words, entries }: Section, site: URL): WordParagraph[] {
  return [
    heading(title),
    ...words.map((one) => paragraph(one, site)),
    ...entries.flatMap(({ head, body }) => [
      new WordParagraph({ heading: HeadingLevel.HEADING_2, children: head.map((run) => written(run, site)) }),
      ...body.map((one) => paragraph(one, site)),
    ]),
  ];
}

interface Manner {
  size?: number;
  /** Set apart by a bar, as what must be known first. */
  isNotice?: boolean;
}

function paragraph(runs: Paragraph, site: URL, { size, isNotice }: Manner = {}): WordParagraph {
  return new WordParagraph({
    children: runs.map((run) => written(run, site, size)),
    ...(isNotice && {
      indent: { left: 200 },
      border: { left: { style: "single", size: 24, color: "8A5A00", space: 8 } },
    }),
  });
}

function noteOf({ number, words }: Note, site: URL): WordParagraph {
  const name = new Bookmark({ id: nameOf(number), children: [textRun({ words: `${number}.` }, SMALL)] });
  return new WordParagraph({
    keepLines: true,
    indent: { left: 500, hanging: 500 },
    tabStops: [{ type: "left", position: 500 }],
    children: [name, new TextRun({ text: "\t", size: SMALL }), ...words.map((run) => written(run, site, SMALL))],
  });
}

function written(run: Run, site: URL, size?: number): ParagraphChild {
  const { to, note } = run;
  if (note) return new InternalHyperlink({ anchor: nameOf(note), children: [textRun(run, size)] });
  const address = to && URL.canParse(to, site) ? new URL(to, site) : null;
  if (!address || !/^https?:$/.test(address.protocol)) return textRun(run, size);
  return new ExternalHyperlink({ link: address.href, children: [textRun(run, size, "Hyperlink")] });
}

function textRun({ words, manner }: Run, size?: number, style?: string): TextRun {
  return new TextRun({
    text: plainLine(words),
    ...(size && { size }),
    ...(style && { style }),
    color: manner === "SOFT" ? "57606A" : undefined,
    bold: manner === "STRONG" || undefined,
    strike: manner === "STRUCK" || undefined,
  });
}

function footerOf(words: string): Footer {
  const size = 15;
  return new Footer({
    children: [
      new WordParagraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ text: plainLine(words), size }),
          new TextRun({ children: [" · ", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size }),
        ],
      }),
    ],
  });
}

function nameOf(note: number): string {
  return `note-${note}`;
}
