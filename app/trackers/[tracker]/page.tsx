import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardView } from "@/components/board/board-view";
import { CiteView } from "@/components/citing/cite-page";
import { Page } from "@/components/ui/page";
import { ViewFaults } from "@/components/view/view-faults";
import { trackerBoard } from "@/lib/trackers/read-board";
import { dayNow, readView } from "@/lib/view";
import { frameOf } from "./frame";

type Props = PageProps<"/trackers/[tracker]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tracker = await frameOf((await params).tracker);
  return tracker ? { alternates: { canonical: `/trackers/${tracker.slug}` } } : {};
}

export default async function BoardPage({ params, searchParams }: Props) {
  const slug = (await params).tracker;
  const asked = await searchParams;
  const base = `/trackers/${encodeURIComponent(slug)}`;
  const reading = readView(asked);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={base} today={dayNow()} />
      </Page>
    );
  }
  const board = await trackerBoard(slug, reading.view);
  if (!board) notFound();
  return (
    <Page>
      <BoardView board={board} base={base} view={reading.view} asked={asked} />
      <CiteView title={board.title} within={null} path={base} view={reading.view} />
    </Page>
  );
}
