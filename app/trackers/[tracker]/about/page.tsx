import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataEdge } from "@/components/about/data-edge";
import { ForkNotice } from "@/components/about/fork-notice";
import { MachineTable } from "@/components/about/machine-table";
import { Placing } from "@/components/about/placing";
import { QuoteTable } from "@/components/about/quote-table";
import { ReportError } from "@/components/about/report-error";
import { SourceTable } from "@/components/about/source-table";
import { CitePage } from "@/components/citing/cite-page";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { frameMarkup } from "@/lib/embeds/oembed";
import { ownPublicKey } from "@/lib/packages/key";
import { fingerprintOf } from "@/lib/packages/rules";
import { contactAddress } from "@/lib/settings";
import { aboutTracker } from "@/lib/trackers/read-about";
import { dayNow } from "@/lib/view";
import { mailPath } from "../../mail-path";

export const metadata: Metadata = { title: "About" };

export default async function AboutPage({ params }: PageProps<"/trackers/[tracker]/about">) {
  const tracker = await aboutTracker((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  const [example] = tracker.indicators;
  return (
    <Page>
      <PageHead
        kicker={<a href={base}>{tracker.title}</a>}
        title="About this tracker"
        lead={<p>{tracker.summary}</p>}
      />
      <SectionHeading id="origin">Where it comes from, and how it is coded</SectionHeading>
      <div className="mt-3 max-w-184 space-y-3 font-serif text-[1.0625rem] leading-relaxed">
        {tracker.about.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </div>
      {tracker.fork && (
        <>
          <SectionHeading id="fork">Taken over from another site</SectionHeading>
          <ForkNotice fork={tracker.fork} />
        </>
      )}
      <SectionHeading id="edge">The data’s edge, and known gaps</SectionHeading>
      <DataEdge base={base} tracker={tracker} />
      {tracker.quotes.length > 0 && (
        <>
          <SectionHeading id="quotes">The article’s quotes, and what could be confirmed</SectionHeading>
          <QuoteTable quotes={tracker.quotes} />
        </>
      )}
      <SectionHeading id="citing">How to cite</SectionHeading>
      <p className="mt-3 max-w-184 text-soft">
        Every judgement and every version of an item has an address of its own that keeps saying the same. The{" "}
        <a href={`${base}#cite`}>board</a> is cited with the day on which it was so known. Each page says at its end how
        it is cited, after Chicago, after the APA, and for BibTeX.
      </p>
      <SectionHeading id="placing">On your own page</SectionHeading>
      <Placing
        base={base}
        example={example ? `${base}/indicators/${example.slug}` : null}
        frame={frameMarkup({ tracker: tracker.slug, indicator: null }, tracker.title, "100%", 640)}
      />
      <SectionHeading id="licence">Licence</SectionHeading>
      <p className="mt-3 max-w-184">{tracker.licence}</p>
      <SectionHeading id="machines">Files, feeds and calendar</SectionHeading>
      <MachineTable base={base} fingerprint={fingerprintOf(ownPublicKey())} mail={mailPath(tracker.slug)} />
      <SectionHeading id="errors">To report an error</SectionHeading>
      <ReportError contact={contactAddress()} />
      <SectionHeading id="sources" beside={<a href={`${base}/codebook#scales`}>What the letters mean</a>}>
        Sources
      </SectionHeading>
      <SourceTable base={base} sources={tracker.sources} />
      <CitePage title="About this tracker" within={tracker.title} knownOn={dayNow()} path={`${base}/about`} />
    </Page>
  );
}
