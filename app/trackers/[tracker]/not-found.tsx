import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function TrackerNotFoundPage() {
  return (
    <MessagePage title="There is no such page">
      <p>The address may be misspelt. Nothing that was published here is ever removed.</p>
    </MessagePage>
  );
}
