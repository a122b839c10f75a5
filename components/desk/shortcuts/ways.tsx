"use client";

import { usePathname } from "next/navigation";
import { LETTERS, waysFrom } from "@/lib/shortcuts/rules";
import { useLetters } from "./letters";

/** What an editor does most, one link each, wherever on the desk one is. A letter pressed alone follows its link. */
export function Ways() {
  const path = usePathname();
  const areLettersOn = useLetters();
  return (
    <nav aria-label="What to do">
      <ul className="flex flex-wrap gap-x-4 sm:gap-x-5">
        {waysFrom(path).map(({ letter, href }) => (
          <li key={letter}>
            <a
              href={href}
              aria-keyshortcuts={areLettersOn ? LETTERS[letter].key : undefined}
              className="block pt-1 pb-2.5 sm:py-3.5"
            >
              {letter === "next" ? "Next" : LETTERS[letter].words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
