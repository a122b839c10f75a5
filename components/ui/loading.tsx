"use client";

import { useEffect, useState } from "react";

/** Most pages are there sooner, and a bar would only flash. */
const PATIENCE_MS = 300;
/** A page is not told that the reader no longer waits for the next one. */
const LIMIT_MS = 60_000;

/** Says that the next page is on its way, from soon after it was asked for until it takes this one's place. */
export function Loading() {
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    let timers: number[] = [];
    const stop = () => {
      timers.forEach(clearTimeout);
      setShown(false);
    };
    const start = () => {
      stop();
      timers = [window.setTimeout(setShown, PATIENCE_MS, true), window.setTimeout(stop, LIMIT_MS)];
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("click", (event) => leadsAway(event) && start(), { signal });
    window.addEventListener("submit", (event) => asksForPage(event) && start(), { signal });
    // A page that comes back from the browser's own cache is as it was left.
    window.addEventListener("pageshow", stop, { signal });
    return () => {
      stop();
      listening.abort();
    };
  }, []);

  return (
    <div aria-live="polite" className="print:hidden">
      {isShown && (
        <div className="fixed inset-x-0 top-0 z-20 h-0.75 w-1/3 animate-loading bg-link motion-reduce:w-full motion-reduce:animate-none">
          <span className="sr-only">Loading…</span>
        </div>
      )}
    </div>
  );
}

function leadsAway(event: MouseEvent): boolean {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (link.origin !== location.origin || link.target || /\.\w+$/.test(link.pathname)) return false;
  return !link.hash || link.pathname !== location.pathname || link.search !== location.search;
}

function asksForPage({ defaultPrevented, target }: SubmitEvent): boolean {
  return !defaultPrevented && target instanceof HTMLFormElement && target.method === "get";
}
