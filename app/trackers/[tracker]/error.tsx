"use client";

import { Broken } from "@/components/ui/broken";

export default function TrackerErrorPage({ retry }: { retry: () => void }) {
  return <Broken retry={retry} />;
}
