"use client";

import { Broken } from "@/components/ui/broken";
import "./globals.css";

export default function GlobalErrorPage({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>This page could not be shown · Signpost</title>
      </head>
      <body>
        <Broken retry={retry} />
      </body>
    </html>
  );
}
