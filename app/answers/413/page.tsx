import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";
import { answerWith } from "@/lib/answer";

export const metadata: Metadata = { title: "Too large" };

/** In answer to a body that the web server does not read. */
export default function TooLargeAnswer() {
  answerWith(413);
  return (
    <MessagePage title="What you sent is too large">
      <p>Nothing was saved. A file may have 20 MB and a table 50,000 rows; a form without a file 4 MB.</p>
      <p className="mt-3">
        Go back, where the browser still has what you typed, and choose a smaller file or shorten the text.{" "}
        <a href="/desk">To the desk</a>
      </p>
    </MessagePage>
  );
}
