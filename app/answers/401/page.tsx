import type { Metadata } from "next";
import { MessagePage } from "@/components/ui/message-page";
import { answerWith } from "@/lib/answer";

export const metadata: Metadata = { title: "Signed out" };

/** In answer to a form that a browser posted by itself: its next load of this page posts the form again. */
export default function SignedOutAnswer() {
  answerWith(401);
  return (
    <MessagePage title="You are no longer signed in">
      <p>Nothing was saved, and nothing that you typed is lost.</p>
      <ol className="mt-3 list-decimal ps-6">
        <li>
          <a href="/desk/sign-in" target="_blank" rel="noopener">
            Sign in again in another tab
          </a>
          .
        </li>
        <li>
          Come back and reload this page. If the browser asks whether to send the form again, agree: it is sent with
          everything that you typed.
        </li>
      </ol>
    </MessagePage>
  );
}
