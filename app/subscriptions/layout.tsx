import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/ui/site-footer";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function SubscriptionsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader end={<a href="/desk">Editors</a>} />
      {children}
      <SiteFooter>
        <p>Signpost is free software under the Apache License 2.0.</p>
      </SiteFooter>
    </>
  );
}
