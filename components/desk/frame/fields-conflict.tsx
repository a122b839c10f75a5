"use client";

import { TwoTexts } from "../two-texts";

/** Where somebody else was faster: what stands now beside what was typed, in the fields that the labels name. */
export function FieldsConflict({ labels }: { labels: Record<string, string> }) {
  return (
    <TwoTexts
      differences={(present, typed) =>
        Object.entries(labels)
          .map(([field, label]) => ({ field, label, present: plain(present[field]), typed: plain(typed[field]) }))
          .filter((pair) => pair.present !== pair.typed)
      }
    />
  );
}

function plain(values: string[] | undefined): string {
  return (values?.[0] ?? "").replace(/\r\n/g, "\n").trim();
}
