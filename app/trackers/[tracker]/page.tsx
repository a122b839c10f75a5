import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BoardView } from "@/components/board/board-view";
import { CiteView } from "@/components/citing/cite-page";
import { JsonLd } from "@/components/describing/json-ld";
import { Page } from "@/components/ui/page";
import { ViewFaults } from "@/components/view/view-faults";
import { endOfDay } from "@/lib/dates/days";
import { datasetOf } from "@/lib/describing/rules";
import { readSinceView } from "@/lib/news/since";
import { siteUrl } from "@/lib/settings";
import { trackerBoard } from "@/lib/trackers/read-board";
import { dayNow } from "@/lib/view";
import { metadataOf } from "../metadata";
import { frameOf } from "./frame";

type Props = PageProps<"/trackers/[tracker]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) return {};
  const { slug, title, summary } = tracker;
  return metadataOf({ path: `/trackers/${slug}`, title, description: summary, isFramed: true });
}

export default async function BoardPage({ params, searchParams }: Props) {
  const slug = (await params).tracker;
  const asked = await searchParams;
  const base = `/trackers/${encodeURIComponent(slug)}`;
  const reading = readSinceView(asked);
  if (!reading.ok) {
    return (
      <Page>
        <ViewFaults faults={reading.faults} here={base} today={dayNow()} />
      </Page>
    );
  }
  const { view, since } = reading;
  const board = await trackerBoard(slug, view, since === null ? null : endOfDay(since));
  if (!board) notFound();
  const { title, question, rows } = board;
  const licence = (await frameOf(slug))?.licence ?? "";
  const indicators = rows.map((row) => row.title);
  return (
    <Page>
      <BoardView board={board} base={base} view={view} since={since} asked={asked} />
      <JsonLd
        description={datasetOf({ title, question, licence, indicators, address: new URL(base, siteUrl()).href })}
      />
      <CiteView title={board.title} within={null} path={base} view={view} />
    </Page>
  );
}
