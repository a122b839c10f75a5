"use client";

import { Broken } from "@/components/ui/broken";
import { SiteHeader } from "@/components/ui/site-header";

export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <>
      <SiteHeader />
      <Broken retry={retry} />
    </>
  );
}
