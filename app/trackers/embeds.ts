import { connection } from "next/server";
import { readShown, type Shown } from "@/lib/embeds/asked";
import { badgeOf, badgeSvg } from "@/lib/embeds/badge";
import { boardFrame, indicatorFrame } from "@/lib/embeds/frame";
import type { Framed } from "@/lib/embeds/rules";
import { countLevels, wholeInWords } from "@/lib/trackers/rules";

/** A board or an indicator as a page for frames. */
export function answerFrame(request: Request, framed: Framed): Promise<Response> {
  return answer(request, framed, "text/html", ({ board, row, ...asked }) =>
    row ? indicatorFrame(board, row, asked) : boardFrame(board, asked),
  );
}

/** The same as a picture of one line. */
export function answerBadge(request: Request, framed: Framed): Promise<Response> {
  return answer(request, framed, "image/svg+xml", ({ board, row }) => {
    if (row) return badgeSvg(badgeOf(row.title, row.level));
    const [whole] = wholeInWords(countLevels(board.rows.map(({ level }) => level)), 0);
    return badgeSvg({ name: board.title, says: whole?.words.replace(/\.$/, "") ?? "", level: null });
  });
}

async function answer(request: Request, framed: Framed, type: string, write: (shown: Shown) => string) {
  await connection();
  const shown = await readShown(request, framed);
  if (shown instanceof Response) return shown;
  return new Response(write(shown), { headers: { "content-type": `${type}; charset=utf-8` } });
}
