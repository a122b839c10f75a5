import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BriefingView } from "@/components/briefing/briefing-view";
import { PeriodForm } from "@/components/changes/period-form";
import { CitePage } from "@/components/citing/cite-page";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { PrintedFoot } from "@/components/ui/printed-foot";
import { readBriefing } from "@/lib/briefing/asked";
import { briefingOn } from "@/lib/briefing/read";
import { writeBriefing } from "@/lib/briefing/rules";
import { siteUrl } from "@/lib/settings";
import { dayNow } from "@/lib/view";
import { frameOf } from "../frame";

export const metadata: Metadata = { title: "Briefing" };

export default async function BriefingPage({ params, searchParams }: PageProps<"/trackers/[tracker]/briefing">) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const here = `${base}/briefing`;
  const today = dayNow();
  const { typed, asked, errors } = readBriefing(await searchParams, today);
  const briefing = asked && (await briefingOn(tracker.slug, asked));
  const told = briefing && writeBriefing(briefing);
  const days = briefing?.period ?? typed;
  const kept: Record<string, string> = asked?.view.askedKnownOn ? { knownOn: asked.view.askedKnownOn } : {};
  const query = new URLSearchParams({ ...days, ...kept });
  return (
    <Page>
      <PageHead
        kicker={<a href={base}>{tracker.title}</a>}
        title={told?.title ?? "Briefing"}
        lead={told && <p className="text-soft">{told.question}</p>}
      >
        {told && (
          <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-note text-soft">
            <span>{told.known}</span>
            <span className="print:hidden">
              <a href={told.permanent}>The address that will keep saying this</a>
              {(kept.knownOn ?? today) === today && " once this day is over (UTC)"}
            </span>
            <span className="flex gap-x-5 print:hidden">
              <a href={`${base}/briefing.md?${query}`}>As Markdown</a>
              <a href={`${base}/briefing.docx?${query}`}>As a Word file</a>
              {kept.knownOn && <a href={`${here}?${new URLSearchParams({ ...days })}`}>As known now</a>}
            </span>
          </div>
        )}
      </PageHead>
      <PeriodForm typed={days} errors={errors} today={today} deed="Brief me on these days" kept={kept} />
      {errors.knownOn && (
        <Notice tone="away" title="That day cannot be shown">
          <p>As we knew it on: {errors.knownOn}</p>
        </Notice>
      )}
      {told && (
        <PrintedFoot words={`${told.known} · ${new URL(told.permanent, siteUrl()).href}`}>
          <BriefingView briefing={told} />
        </PrintedFoot>
      )}
      {told && (
        <CitePage title={told.title} within={tracker.title} knownOn={kept.knownOn ?? today} path={told.permanent} />
      )}
    </Page>
  );
}
