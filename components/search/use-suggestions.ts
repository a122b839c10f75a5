"use client";

import { useRef, useState } from "react";
import type { Suggestion } from "@/lib/search/suggestions";

/**
 * Asks for suggestions, once at a time: what is typed while an answer is on its way is asked for when it is there, and
 * only the last of it. So a slow line is asked less often, without a clock.
 */
export function useSuggestions(address: string) {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const wanted = useRef("");
  const isAsking = useRef(false);

  async function ask(typed: string): Promise<void> {
    wanted.current = typed;
    if (isAsking.current) return;
    isAsking.current = true;
    const answer = typed.length < 2 ? [] : await answerTo(`${address}?${new URLSearchParams({ q: typed })}`);
    isAsking.current = false;
    if (wanted.current !== typed) return ask(wanted.current);
    setSuggestions(answer);
  }

  return { suggestions, ask: (typed: string) => void ask(typed) };
}

/** None where the line is down: what was typed can still be sent. */
async function answerTo(address: string): Promise<Suggestion[]> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}
