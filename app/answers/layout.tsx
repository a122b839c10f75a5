import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { robots: { index: false } };

/** Pages that stand in the place of another: the web server sends them with the status that they speak of. */
export default function AnswersLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      {children}
    </>
  );
}
