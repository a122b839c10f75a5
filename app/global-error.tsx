"use client";

import { Broken } from "@/components/ui/broken";
import "./globals.css";

export default function GlobalErrorPage({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <Broken retry={retry} />
      </body>
    </html>
  );
}
