import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Loading } from "@/components/ui/loading";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Signpost", template: "%s · Signpost" },
  description: "Signposts of change: dated evidence, written rules, and where each indicator stands.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Without it a page that only asks the database would be frozen when the site is built.
  await connection();
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col print:block print:min-h-0">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-panel focus:px-4 focus:py-2"
        >
          Skip to the content
        </a>
        <Loading />
        {children}
      </body>
    </html>
  );
}
