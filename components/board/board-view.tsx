import { ChangedSince } from "@/components/corrections/changed-since";
import { FrameChanges } from "@/components/corrections/frame-changes";
import { NewCount } from "@/components/news/new-mark";
import { NewsNotice } from "@/components/news/news-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { NothingYet } from "@/components/view/nothing-yet";
import { ViewBanner } from "@/components/view/view-banner";
import { visitOf, withSince } from "@/lib/news/since";
import type { Board } from "@/lib/trackers/read-board";
import { type AskedView, inView, keptClocks, type SearchParams } from "@/lib/view";
import { BoardAside } from "./board-aside";
import { BoardHead } from "./board-head";
import { BoardTable } from "./board-table";
import { LevelTally } from "./level-tally";
import { lookParams, readLook } from "./look";
import { RetiredList } from "./retired-list";
import { RowCells } from "./row-cells";

interface BoardViewProps {
  board: Board;
  /** The board's address. */
  base: string;
  view: AskedView;
  /** The day after which what was recorded is marked; null where the address names none. */
  since: string | null;
  /** What the address asks for. */
  asked: SearchParams;
}

/** The whole board of a tracker. */
export function BoardView({ board, base, view, since, asked }: BoardViewProps) {
  const { rows } = board;
  const themes = [...new Map(rows.map(({ theme, themeTitle }) => [theme, themeTitle]))].map(([slug, title]) => ({
    slug,
    title,
  }));
  const { look, faults } = readLook(
    asked,
    themes.map(({ slug }) => slug),
  );
  const stripsFrom = rows.flatMap(({ spans }) => spans[0]?.from ?? []).sort()[0] ?? null;
  const visit = visitOf(board.slug, { view, since });
  return (
    <>
      <ViewBanner view={view} here={base} />
      <ChangedSince base={base} changes={board.changedSince} />
      <FrameChanges base={base} changes={board.changedSince.frame} />
      <NothingYet recordedOnlyFrom={board.recordedOnlyFrom} />
      <BoardHead board={board} base={base} view={view} visit={visit} since={since} kept={lookParams(look)} />
      {since && <NewsNotice base={base} since={since} view={view} counts={board.newsCounts.whole} news={board.news} />}
      {faults.length > 0 && (
        <Notice tone="away" title="Not all that the address asks for can be shown">
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title="There is nothing to watch yet.">
          <p>Once the tracker has indicators, this board shows where each of them stands.</p>
        </EmptyState>
      ) : (
        <div className="grid gap-x-10 gap-y-4 xl:grid-cols-[minmax(0,1fr)_15.5rem] 2xl:grid-cols-[minmax(0,1fr)_17rem] 2xl:gap-x-12">
          <div>
            <LevelTally levels={rows.map(({ level }) => level)} base={base} view={view} />
            <BoardTable
              here={base}
              rows={rows.map(({ slug, theme, title, level, trend, dueOn, isOverdue }) => {
                return { slug, theme, title, level, trend, dueOn, isOverdue };
              })}
              themes={themes}
              cells={Object.fromEntries(
                rows.map((row) => [
                  row.slug,
                  <RowCells
                    key={row.slug}
                    base={base}
                    row={row}
                    view={view}
                    since={since}
                    stripsFrom={stripsFrom ?? view.asOf}
                    news={
                      <NewCount
                        visit={visit}
                        recorded={visit.isNow && since === null ? row.news : []}
                        counted={since ? (board.newsCounts.of[row.slug] ?? {}) : null}
                        page={withSince(inView(`${base}/indicators/${row.slug}`, view), since)}
                      />
                    }
                  />,
                ]),
              )}
              look={look}
              kept={{ ...keptClocks(view), ...(since && { since }) }}
              stripsFrom={stripsFrom?.slice(0, 4) ?? null}
            />
          </div>
          <BoardAside board={board} base={base} view={view} />
        </div>
      )}
      <RetiredList retired={board.retired} base={base} view={view} />
    </>
  );
}
