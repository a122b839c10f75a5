"use client";

import { Broken } from "@/components/ui/broken";
import { SiteHeader } from "@/components/ui/site-header";

export default function ErrorPage({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <>
      <SiteHeader />
      <Broken error={error} retry={retry} />
    </>
  );
}
