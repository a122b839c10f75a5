import type { ReactNode } from "react";

/** The head of every page: the mark, the links of where one is, how to search there, and what stands at the far end. */
export function SiteHeader({ children, search, end }: { children?: ReactNode; search?: ReactNode; end?: ReactNode }) {
  return (
    <header className="border-line border-b px-4 sm:px-8 print:hidden">
      <div className="mx-auto flex max-w-340 flex-wrap items-baseline gap-x-7 gap-y-1">
        <a href="/" className="py-3.5 font-semibold font-serif text-lg no-underline">
          Signpost
        </a>
        <div className="order-last w-full sm:order-none sm:w-auto sm:flex-1">{children}</div>
        {search && <div className="order-last w-full pb-2.5 sm:order-none sm:w-auto sm:pb-0">{search}</div>}
        <div className="ms-auto py-3.5 text-soft">{end}</div>
      </div>
    </header>
  );
}
