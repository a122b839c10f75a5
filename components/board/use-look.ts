"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { type Look, lookParams, readLook, sortParam } from "./look";

export const FORM_ID = "board-look";

interface Board {
  /** The board's address, without what it is asked for. */
  here: string;
  /** What else the address asks for, to be kept. */
  kept: Record<string, string>;
  /** Slugs of the themes to choose from. */
  themes: string[];
}

/** The look that a reader chooses in the form, told in the address; `show` takes up what stands in the form. */
export function useLook(asked: Look, { here, kept, themes }: Board) {
  const [look, setLook] = useState(asked);
  const show = (submitter: HTMLElement | null) => {
    const form = document.querySelector<HTMLFormElement>(`#${FORM_ID}`);
    if (!form) return;
    const chosen = Object.fromEntries([...new FormData(form, submitter)].filter(isText));
    const next = readLook({ sort: sortParam(look), ...chosen }, themes).look;
    const params = lookParams(next);
    if (isSame(params, lookParams(look))) return;
    setLook(next);
    window.history.replaceState(null, "", addressOf(here, { ...kept, ...params }));
  };
  // What was chosen before this code ran would else be forgotten.
  const catchUp = useEffectEvent(() => show(null));
  useEffect(() => catchUp(), []);
  return [look, show] as const;
}

/** An address that asks for something, or for nothing. */
export function addressOf(here: string, params: Record<string, string>): string {
  const query = new URLSearchParams(params).toString();
  return query === "" ? here : `${here}?${query}`;
}

function isText(entry: [string, FormDataEntryValue]): entry is [string, string] {
  return typeof entry[1] === "string";
}

function isSame(a: Record<string, string>, b: Record<string, string>): boolean {
  return new URLSearchParams(a).toString() === new URLSearchParams(b).toString();
}
