"use client";

import { Broken } from "@/components/ui/broken";

export default function TrackerErrorPage({ error, retry }: { error: Error; retry: () => void }) {
  return <Broken error={error} retry={retry} />;
}
