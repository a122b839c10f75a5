import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";
import { SiteHeader } from "@/components/ui/site-header";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <>
      <SiteHeader />
      <MessagePage title="There is no such page">
        <p>
          The address may be misspelt. Nothing that was published here is ever removed.{" "}
          <a href="/">To the start page</a>
        </p>
      </MessagePage>
    </>
  );
}
