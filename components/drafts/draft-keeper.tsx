"use client";

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useFormState } from "@/components/ui/form-state";
import { draftAddress, type SeenDraft, type Work } from "@/lib/drafts/rules";
import type { FormValues, Refusal } from "@/lib/form";
import { type Kept, keepDraft } from "./keep-draft";

/** Names the draft behind a form, keeps what is typed in it while it is typed, and says so. */
export function DraftKeeper({ work }: { work: Work }) {
  const { initial, refusal } = useFormState();
  const box = useRef<HTMLInputElement>(null);
  const keeper = useRef<ReturnType<typeof keepDraft>>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const [isApart, setApart] = useState(false);
  const [own, setOwn] = useState<{ since: Refusal | null; seen: SeenDraft } | null>(null);
  // A refusal names the draft anew: what was sent, or another where that one had gone on without it.
  const seen = own && own.since === refusal ? own.seen : seenIn(refusal?.values ?? initial);

  const tell = useEffectEvent((news: Kept) =>
    flushSync(() => {
      setKept(news);
      if (news.outcome === "APART") setApart(true);
      if ("seen" in news) setOwn({ since: refusal, seen: news.seen });
    }),
  );
  useEffect(() => {
    const form = box.current?.form;
    if (!form) return;
    const query = new URLSearchParams({ kind: work.kind, ...(work.subject !== null && { subject: work.subject }) });
    keeper.current = keepDraft(form, `${draftAddress(work.tracker, "kept")}?${query}`, (news) => tell(news));
    return keeper.current.stop;
  }, [work.tracker, work.kind, work.subject]);
  useEffect(() => {
    if (refusal) keeper.current?.resume();
  }, [refusal]);

  return (
    <>
      <input ref={box} type="hidden" name="draft" value={seen.id} />
      <input type="hidden" name="draftVersion" value={seen.version} />
      <p
        role="status"
        className="sticky bottom-3 z-10 ms-auto mt-6 w-fit max-w-184 border border-line bg-page px-3 py-1 text-note text-soft empty:hidden"
      >
        {isApart && "This draft went on in another window. What you type here is saved as a draft of its own. "}
        {kept && inWords(kept)}
      </p>
    </>
  );
}

function seenIn(values: FormValues): SeenDraft {
  return { id: values.draft?.[0] ?? "", version: Number(values.draftVersion?.[0] ?? 0) };
}

function inWords(kept: Kept): ReactNode {
  switch (kept.outcome) {
    case "SAVED":
      return `Draft saved ${kept.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
    case "APART":
    case "TYPED":
      return <span aria-hidden="true">Saving…</span>;
    case "SIGNED_OUT":
      return (
        <span className="text-due">
          Not saved: you are no longer signed in. Your text is still here;{" "}
          <a href="/desk/sign-in" target="_blank" rel="noopener">
            sign in in another tab
          </a>{" "}
          and it is saved again.
        </span>
      );
    case "UNREACHED":
      return (
        <span className="text-due">
          Not saved: the site could not be reached. Your text is still here; it is tried again.
        </span>
      );
    case "REFUSED":
      return <span className="text-due">Not saved as a draft: {kept.message}</span>;
  }
}
