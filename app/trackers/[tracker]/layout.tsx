import { notFound } from "next/navigation";
import { NavLinks } from "@/components/ui/nav-links";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";
import { trackerFrame } from "@/lib/trackers/read";

export default async function TrackerLayout({ children, params }: LayoutProps<"/trackers/[tracker]">) {
  const tracker = await trackerFrame((await params).tracker);
  if (!tracker) notFound();
  const base = `/trackers/${tracker.slug}`;
  return (
    <>
      <SiteHeader end={<a href="/desk">Editors</a>}>
        <NavLinks
          label={tracker.title}
          links={[
            { href: base, label: "Board" },
            { href: `${base}/evidence`, label: "Evidence", holdsBelow: true },
            { href: `${base}/codebook`, label: "Codebook" },
            { href: `${base}/about`, label: "About" },
          ]}
        />
      </SiteHeader>
      {children}
      <SiteFooter>
        <p>{tracker.licence}</p>
      </SiteFooter>
    </>
  );
}
