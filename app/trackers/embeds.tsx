import { ImageResponse } from "next/og";
import { connection } from "next/server";
import { LinkPicture, type LinkPictureProps } from "@/components/embeds/link-picture";
import { dateInWords } from "@/lib/dates/words";
import { readShown, type Shown } from "@/lib/embeds/asked";
import { badgeOf, badgeSvg } from "@/lib/embeds/badge";
import { boardFrame, indicatorFrame } from "@/lib/embeds/frame";
import type { Framed } from "@/lib/embeds/rules";
import { codesOf, LEVELS } from "@/lib/scales/rules";
import { countLevels, wholeInWords } from "@/lib/trackers/rules";

/** A board or an indicator as a page for frames. */
export function answerFrame(request: Request, framed: Framed): Promise<Response> {
  return answer(request, framed, ({ board, row, ...asked }) =>
    asType("text/html", row ? indicatorFrame(board, row, asked) : boardFrame(board, asked)),
  );
}

/** The same as a picture of one line. */
export function answerBadge(request: Request, framed: Framed): Promise<Response> {
  return answer(request, framed, ({ board, row, view }) => {
    if (row) return asType("image/svg+xml", badgeSvg(badgeOf(row.title, row.level)));
    const [whole] = wholeInWords(countLevels(board.rows.map(({ level }) => level)), 0, view.asOf);
    const says = whole?.words.replace(/\.$/, "") ?? "";
    return asType("image/svg+xml", badgeSvg({ name: board.title, says, level: null }));
  });
}

/** The same as the picture that is shown beside a link. */
export function answerPicture(request: Request, framed: Framed): Promise<Response> {
  return answer(request, framed, (shown) => new ImageResponse(<LinkPicture {...inPicture(shown)} />, SIZE));
}

const SIZE = { width: 1200, height: 630 };

function inPicture({ board, row, view }: Shown): LinkPictureProps {
  const foot = `As it stands on ${dateInWords(view.asOf)} · Signpost`;
  if (row) {
    const levels = [{ level: row.level, words: LEVELS[row.level].words }];
    return { kicker: board.title, title: row.title, levels, foot };
  }
  const counts = countLevels(board.rows.map(({ level }) => level));
  const levels = codesOf(LEVELS)
    .filter((level) => counts[level] > 0)
    .map((level) => ({ level, words: `${counts[level]} ${LEVELS[level].words.toLowerCase()}` }));
  return { kicker: board.title, title: board.question, levels: levels.reverse(), foot };
}

async function answer(request: Request, framed: Framed, write: (shown: Shown) => Response): Promise<Response> {
  await connection();
  const shown = await readShown(request, framed);
  return shown instanceof Response ? shown : write(shown);
}

const asType = (type: string, body: string) =>
  new Response(body, { headers: { "content-type": `${type}; charset=utf-8` } });
