import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";
import { answerWith } from "@/lib/answer";

export const metadata: Metadata = { title: "This page could not be shown" };

export default function BrokenAnswer() {
  answerWith(500);
  return (
    <MessagePage title="This page could not be shown">
      <p>Something went wrong on our side. Nothing that was saved is lost.</p>
      <p className="mt-3">
        Reload this page to try again. If you had sent a form, the browser asks whether to send it again: agree, and it
        is sent with everything that you typed, and saved only once. <a href="/">To the start page</a>
      </p>
    </MessagePage>
  );
}
