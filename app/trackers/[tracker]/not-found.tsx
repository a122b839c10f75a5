import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function TrackerNotFoundPage() {
  return (
    <MessagePage title="There is no such page">
      <p>
        This tracker has nothing at that address. It may be misspelt: nothing that was published here is ever removed.
      </p>
    </MessagePage>
  );
}
