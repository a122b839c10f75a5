import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedLinks } from "@/components/feeds/feed-links";
import { PaletteKey } from "@/components/palette/palette-key";
import { SearchBox } from "@/components/search/search-box";
import { NavLinks } from "@/components/ui/nav-links";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { siteUrl } from "@/lib/settings";
import { feedAlternates } from "../feed-alternates";
import { mailPath } from "../mail-path";
import { KEEPS, TRACKER_PAGES } from "../pages";
import { frameOf } from "./frame";

type Props = LayoutProps<"/trackers/[tracker]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) return {};
  const { title, summary } = tracker;
  return {
    title: { default: title, template: `%s · ${title} · Signpost` },
    description: summary,
    alternates: { types: feedAlternates(`/trackers/${tracker.slug}`, title) },
  };
}

export default async function TrackerLayout({ children, params }: Props) {
  const tracker = await frameOf((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  return (
    <>
      <SiteHeader search={<SearchBox action={`${base}/search`} />} end={<a href="/desk">Editors</a>}>
        <NavLinks
          label={tracker.title}
          links={Object.entries(TRACKER_PAGES).map(([below, label]) => ({
            href: `${base}${below}`,
            label,
            keeps: KEEPS[below],
            holdsBelow: below === "/evidence" || below === "/timeline",
          }))}
        />
      </SiteHeader>
      {children}
      <SiteFooter>
        <p>{tracker.licence}</p>
        {tracker.takenFrom && (
          <p>
            Taken over from <a href={tracker.takenFrom}>{new URL(tracker.takenFrom).host}</a>:{" "}
            <a href={`${base}/about#fork`}>how, and when</a>
          </p>
        )}
        <p className="hidden print:block">{new URL(base, siteUrl()).href}</p>
        <p className="print:hidden">
          <a href={`${base}/about`}>About this tracker</a> · <a href="/api/v1">API</a>
        </p>
        <p className="print:hidden">
          <FeedLinks path={base} mail={mailPath(tracker.slug)} />
        </p>
        <PaletteKey />
      </SiteFooter>
    </>
  );
}
