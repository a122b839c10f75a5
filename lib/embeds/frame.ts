import { dateInWords } from "@/lib/dates/words";
import { CONFIDENCES, LEVELS, type Level, TRENDS } from "@/lib/scales/rules";
import type { Board, BoardRow } from "@/lib/trackers/read-board";
import { countLevels, wholeInWords } from "@/lib/trackers/rules";
import { type AskedView, inView } from "@/lib/view";
import { escaped } from "@/lib/xml/text";
import { frameDocument } from "./document";
import { SHAPES, type Theme } from "./rules";

/** So much of a board is sent, in signs of markup; the rest is counted, and stands on the board itself. */
const MOST_MARKUP = 10_000;
const LONGEST_TITLE = 300;

interface Asked {
  /** The address of this site's page that the frame leads to. */
  address: string;
  view: AskedView;
  theme: Theme;
}

/** A board in small: the whole in a sentence, and where each indicator stands. */
export function boardFrame(board: Board, { address, view, theme }: Asked): string {
  const overdue = board.rows.filter(({ isOverdue }) => isOverdue).length;
  const whole = wholeInWords(countLevels(board.rows.map(({ level }) => level)), overdue, view.asOf);
  const lines: string[] = [];
  let size = 0;
  for (const [index, row] of board.rows.entries()) {
    const line = `${row.theme === board.rows[index - 1]?.theme ? "" : `${index ? "</ul>" : ""}<h2>${short(row.themeTitle)}</h2><ul>`}${rowLine(row, address, view)}`;
    size += line.length;
    if (size > MOST_MARKUP) break;
    lines.push(line);
  }
  const left = board.rows.length - lines.length;
  const more = left > 0 ? `<p class="soft">and ${left} more on the board</p>` : "";
  const list = lines.length > 0 ? `${lines.join("")}</ul>${more}` : "";
  const body = `${heading(board.title, inView(address, view))}<p>${escaped(whole.map(({ words }) => words).join(""))}</p>${list}${foot(view)}`;
  return frameDocument({ title: board.title, theme, body });
}

/** One indicator in small: where it stands, since when, how sure, and on what newest evidence. */
export function indicatorFrame(board: Board, row: BoardRow, { address, view, theme }: Asked): string {
  const facts = [
    ["Level", levelMark(row.level)],
    ["Since", row.since && dateInWords(row.since)],
    ["Last change", row.trend && TRENDS[row.trend].words],
    ["Confidence", row.confidence && CONFIDENCES[row.confidence].words.toLowerCase()],
    [
      "Newest evidence",
      row.newest && `${short(row.newest.headline)} <span class="soft">${dateInWords(row.newest.occurred)}</span>`,
    ],
    [
      "Review",
      row.dueOn && `${row.isOverdue ? '<span class="due">overdue since</span>' : "due on"} ${dateInWords(row.dueOn)}`,
    ],
  ].flatMap(([name, value]) => (value ? `<dt>${name}</dt><dd>${value}</dd>` : []));
  const body = `<p class="soft">${short(board.title)}</p>${heading(row.title, inView(address, view))}<dl>${facts.join("")}</dl>${foot(view)}`;
  return frameDocument({ title: `${row.title} · ${board.title}`, theme, body });
}

function rowLine({ slug, title, level }: BoardRow, address: string, view: AskedView): string {
  const href = inView(`${address}/indicators/${slug}`, view);
  return `<li data-indicator="${escaped(slug)}"><a href="${escaped(href)}">${short(title)}</a>${levelMark(level)}</li>`;
}

function levelMark(level: Level): string {
  return `<span class="level ${level}" data-level="${level}"><svg viewBox="0 0 14 14" aria-hidden="true">${SHAPES[level]}</svg>${LEVELS[level].words}</span>`;
}

const heading = (title: string, href: string) => `<h1><a href="${escaped(href)}">${short(title)}</a></h1>`;

function foot({ asOf, today, askedKnownOn }: AskedView): string {
  const known = askedKnownOn === null ? "" : `, as known on ${dateInWords(askedKnownOn)}`;
  return `<footer>As it ${asOf === today ? "stands" : "stood"} on ${dateInWords(asOf)}${known} · Signpost</footer>`;
}

function short(text: string): string {
  const signs = [...text];
  return escaped(signs.length > LONGEST_TITLE ? `${signs.slice(0, LONGEST_TITLE).join("")}…` : text);
}
