"use client";

import { usePathname } from "next/navigation";

interface Destination {
  href: string;
  label: string;
  /** True where pages below this address belong to it as well. */
  holdsBelow?: boolean;
}

/** Links between the pages of one place, the present one marked. */
export function NavLinks({ label, links }: { label: string; links: Destination[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4 text-soft sm:gap-x-5">
        {links.map(({ href, label, holdsBelow }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={path === href ? "page" : holdsBelow && path.startsWith(`${href}/`) ? "true" : undefined}
              className="block border-transparent border-b-2 pt-1 pb-2.5 no-underline hover:text-ink aria-[current]:border-ink aria-[current]:text-ink sm:py-3.5 forced-colors:not-aria-[current]:border-[Canvas]"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
