"use client";

import { isSignedOut } from "@/lib/signed-out";
import { MessagePage } from "./message-page";

interface BrokenProps {
  error: Error;
  /** Draws the page anew. */
  retry: () => void;
}

/** In place of a page that could not be made. What went wrong stands in the server's log. */
export function Broken({ error, retry }: BrokenProps) {
  if (isSignedOut(error)) {
    return (
      <MessagePage title="You are no longer signed in">
        <title>You are no longer signed in · Signpost</title>
        <p>Nothing was changed.</p>
        <p className="mt-3">
          <a href="/desk/sign-in">Sign in again</a>
        </p>
      </MessagePage>
    );
  }
  return (
    <MessagePage title="This page could not be shown">
      <title>This page could not be shown · Signpost</title>
      <p>Something went wrong on our side. Nothing that was saved is lost.</p>
      <button
        type="button"
        onClick={retry}
        className="mt-4 border border-soft bg-panel px-4 py-1.5 font-sans text-body hover:border-ink"
      >
        Try again
      </button>
    </MessagePage>
  );
}
