"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { clocksIn, inView, type Kept, keptIn, leavesView } from "@/lib/view";

interface Destination {
  href: string;
  label: string;
  /** True where pages below this address belong to it as well. */
  holdsBelow?: boolean;
  /** Which days of the present page it can be shown on; none where this is left out. */
  keeps?: Kept;
}

/** Links between the pages of one place, the present one marked; they keep the days that the reader asked for, or say that they leave them. */
export function NavLinks({ label, links }: { label: string; links: Destination[] }) {
  const path = usePathname();
  const clocks = clocksIn(useSearchParams());
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4 text-soft sm:gap-x-5">
        {links.map(({ href, label, holdsBelow, keeps }) => (
          <li key={href}>
            <a
              href={inView(href, keptIn(clocks, keeps))}
              aria-current={path === href ? "page" : holdsBelow && path.startsWith(`${href}/`) ? "true" : undefined}
              className="block border-transparent border-b-2 pt-1 pb-2.5 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:text-ink sm:py-3.5 forced-colors:not-aria-[current]:border-[Canvas]"
            >
              {label}
              {leavesView(clocks, keeps) && <span className="text-note"> (now)</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
