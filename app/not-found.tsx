import type { Metadata } from "next";
import { NotFound } from "@/components/ui/not-found";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <>
      <SiteHeader />
      <NotFound />
    </>
  );
}
