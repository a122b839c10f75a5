"use client";

import { useState } from "react";

interface CopyCitationsProps {
  citations: string[];
  onClear: () => void;
}

/** Copies what was chosen as plain text, one citation on a line; where the browser does not let it, shows the text. */
export function CopyCitations({ citations, onClear }: CopyCitationsProps) {
  const [copied, setCopied] = useState<{ text: string; isDone: boolean } | null>(null);
  const text = citations.join("\n");
  const told = copied?.text === text ? copied : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied({ text, isDone: true });
    } catch {
      setCopied({ text, isDone: false });
    }
  };
  return (
    <div className={citations.length === 0 ? "" : "sticky top-0 z-1 bg-wash px-3 py-2 text-note print:hidden"}>
      {citations.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <span>{citations.length} selected</span>
          <button type="button" onClick={copy} className="border border-soft bg-panel px-2.5 py-0.5 hover:border-ink">
            Copy as {citations.length === 1 ? "citation" : "citations"}
          </button>
          <button type="button" onClick={onClear} className="underline">
            Clear the selection
          </button>
        </div>
      )}
      <p aria-live="polite">{told?.isDone && text !== "" && "Copied, one citation on each line."}</p>
      {told && !told.isDone && (
        <label className="mt-1 block">
          This browser does not let a page copy. Here is the text:
          <textarea
            readOnly
            rows={Math.min(8, citations.length + 1)}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
            className="mt-1 block w-full border border-faint bg-panel px-2 py-1"
          />
        </label>
      )}
    </div>
  );
}
