import { plainLine } from "@/lib/text/plain";
import { type AskedView, inView } from "@/lib/view";
import { bibtexEntry } from "./bibtex";
import { monthFirst, yearFirst } from "./dates";

/** A page of this site as something that can be cited. */
export interface CitedPage {
  title: string;
  /** The title of the tracker that it belongs to; null where it is the tracker itself. */
  within: string | null;
  /** Which part of it: "evidence 57, version 2". */
  part?: string;
  /** Who signed it; left out where nobody did alone. */
  author?: string | null;
  /** The day as known on which it is cited. */
  knownOn: string;
  /** The moment at which it is cited, where that day is not over; null where it is. */
  citedAt: Date | null;
  /** The whole address that will say the same. */
  address: string;
}

/** What an item reports of, where its link leads. */
export interface CitedOriginal {
  /** Who reported it first. */
  origin: string;
  /** Where the link leads. */
  outlet: string;
  /** What it reports, in the tracker's words: its own title is not on record. */
  headline: string;
  /** An EDTF text; null where it is not known. */
  published: string | null;
  url: string;
  archivedUrl: string | null;
}

/** A reference in the three styles, each ready to be copied. */
export interface Citation {
  chicago: string;
  apa: string;
  bibtex: string;
}

/** An item in one of its versions, to be cited. */
interface CitedItem {
  number: number;
  version: number;
  headline: string;
  isRetracted: boolean;
}

/** What an item's version is called where it is cited, and its permanent path; `base` is the tracker's. */
export function citedItem(base: string, { number, version, headline, isRetracted }: CitedItem) {
  return {
    title: isRetracted ? `Retracted: ${headline}` : headline,
    part: `evidence ${number}, version ${version}`,
    path: `${base}/evidence/${number}/versions/${version}`,
  };
}

/** The day as known on which a view is cited. */
export function citedOn({ askedKnownOn, today }: AskedView): string {
  return askedKnownOn ?? today;
}

/** The address under which a page will say the same as it does in a view. */
export function keptAddress(path: string, view: AskedView): string {
  return inView(path, { ...view, askedKnownOn: citedOn(view) });
}

/**
 * A page after the Chicago Manual of Style (18th edition, bibliography), the Publication Manual of the APA (7th edition)
 * and for BibTeX. Where nobody signed it the title comes first. What can still change on its day is cited by the minute.
 */
export function citePage(page: CitedPage): Citation {
  const { part, knownOn, citedAt, address } = page;
  const title = plainLine(page.title).trim();
  const within = page.within && plainLine(page.within).trim();
  const author = page.author ? plainLine(page.author).trim() : null;
  const named = author ? `${stopped(author)} ` : "";
  const place = [within, part].filter(Boolean).join(", ");
  const moment = `${monthFirst(knownOn)}${citedAt ? `, ${citedAt.toISOString().slice(11, 16)} UTC` : ""}`;
  const known = `As known on ${moment}`;
  const year = `(${yearFirst(knownOn)}).`;
  const described = `${title} [${known}].`;
  const head = author ? `${stopped(author)} ${year} ${described}` : `${described} ${year}`;
  const inside = within ? ` In ${stopped(part ? `${within} (${part})` : within)}` : "";
  return {
    chicago: `${named}${quoted(title)} ${place && `${stopped(place)} `}Signpost. ${known}. ${address}.`,
    apa: `${head}${inside} Signpost. ${citedAt ? `Retrieved ${moment}, from ` : ""}${address}`,
    bibtex: bibtexEntry(`signpost ${new URL(address).pathname.replace(/^\/trackers\//, "")} ${knownOn}`, {
      author,
      title,
      howpublished: ["Signpost", within, part].filter(Boolean).join(", "),
      date: knownOn,
      note: known,
      url: address,
      urldate: knownOn,
    }),
  };
}

/** What an item reports of. In brackets stands what it is about, in the tracker's words. */
export function citeOriginal({ published, url, archivedUrl, ...original }: CitedOriginal): Citation {
  const origin = plainLine(original.origin).trim();
  const outlet = plainLine(original.outlet).trim();
  const about = `[${plainLine(original.headline).trim()}]`;
  const via = outlet === origin ? "" : ` ${stopped(outlet)}`;
  const archived = archivedUrl ? ` Archived at ${archivedUrl}.` : "";
  const on = published ? ` ${stopped(monthFirst(published))}` : "";
  return {
    chicago: `${stopped(origin)} ${about}.${via}${on} ${url}.${archived}`,
    apa: `${stopped(origin)} (${published ? yearFirst(published) : "n.d."}). ${about}.${via} ${url}`,
    bibtex: bibtexEntry(`${origin} ${published ?? "n.d."} ${about}`, {
      author: origin,
      title: about,
      howpublished: outlet === origin ? null : outlet,
      date: published,
      note: archivedUrl ? `Archived at ${archivedUrl}` : null,
      url,
      urldate: null,
    }),
  };
}

/** A title in quotation marks with its full stop inside; its own quotes become single ones. */
function quoted(title: string): string {
  return `“${stopped(title.replaceAll("“", "‘").replaceAll("”", "’"))}”`;
}

/** Words with a full stop, unless they end with a mark of their own. */
function stopped(words: string): string {
  return /[.?!…]["”’)\]]*$/u.test(words) ? words : `${words}.`;
}
