"use client";

import { type KeyboardEvent, useState } from "react";

/**
 * Which of the options below a field is meant, by the arrows, and what Enter does with it. The field keeps the focus: see
 * the combobox pattern of the WAI-ARIA practices.
 */
export function useOptions<T>(options: T[], choose: (option: T) => void, before: number | null) {
  const [active, setActive] = useState<number | null>(before);
  const place = active === null || options.length === 0 ? null : Math.min(active, options.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || options.length === 0) return;
    const option = place === null ? undefined : options[place];
    if (event.key === "ArrowDown") setActive(place === null ? 0 : (place + 1) % options.length);
    else if (event.key === "ArrowUp") setActive(((place ?? 0) - 1 + options.length) % options.length);
    else if (event.key === "Enter" && option !== undefined) choose(option);
    else return;
    event.preventDefault();
  }

  return { place, reset: () => setActive(before), onKeyDown };
}
