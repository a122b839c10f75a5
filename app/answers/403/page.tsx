import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";
import { answerWith } from "@/lib/answer";

export const metadata: Metadata = { title: "Not allowed" };

/** In answer to a form that a browser posted by itself, for somebody whose role was taken away meanwhile. */
export default function NotAllowedAnswer() {
  answerWith(403);
  return (
    <MessagePage title="Your role does not allow this">
      <p>Nothing was saved, and nothing that you typed is lost.</p>
      <p className="mt-3">
        An administrator can give you the role. Then reload this page. If the browser asks whether to send the form
        again, agree: it is sent with everything that you typed. <a href="/desk">To the desk</a>
      </p>
    </MessagePage>
  );
}
