"use client";

import { MessagePage } from "./message-page";

interface BrokenProps {
  /** Draws the page anew. */
  retry: () => void;
}

/** In place of a page that could not be made. What went wrong stands in the server's log. */
export function Broken({ retry }: BrokenProps) {
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
