"use client";

import { type ComponentProps, useLayoutEffect, useState } from "react";
import { useIsHydrated } from "./use-is-hydrated";

type TextAreaProps = Omit<ComponentProps<"textarea">, "id" | "children" | "ref"> & { id: string };

/**
 * A text area that holds what was typed before the page's script arrived. React sets a text area that it takes over back
 * to its first text, and unselects what was selected in it; an input it leaves as it is.
 */
export function TextArea(props: TextAreaProps) {
  // A text area that is made later may stand beside the one of the same name that it takes the place of.
  const isNew = useIsHydrated();
  const [early] = useState(() => (isNew ? null : typedEarly(props.id)));
  useLayoutEffect(() => {
    const area = areaOf(props.id);
    if (!area || !early) return;
    area.value = early.value;
    if (document.activeElement === area) area.setSelectionRange(early.from, early.to);
  }, [props.id, early]);
  return <textarea {...props} />;
}

function typedEarly(id: string) {
  const area = typeof document === "undefined" ? null : areaOf(id);
  return area && { value: area.value, from: area.selectionStart, to: area.selectionEnd };
}

function areaOf(id: string): HTMLTextAreaElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
}
