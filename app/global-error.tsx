"use client";

import { Broken } from "@/components/ui/broken";
import "./globals.css";

export default function GlobalErrorPage({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <Broken error={error} retry={retry} />
      </body>
    </html>
  );
}
