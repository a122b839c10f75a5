import type { ReactNode } from "react";

/** The part of a page that the skip link leads to. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto w-full max-w-356 flex-1 px-4 pt-6 pb-16 outline-none sm:px-8 sm:pt-9 print:p-0"
    >
      {children}
    </main>
  );
}

interface HeadProps {
  /** Where one is, above the title: plain words or links. */
  kicker?: ReactNode;
  title: ReactNode;
  /** A sentence or two in the serif that is read. */
  lead?: ReactNode;
  children?: ReactNode;
}

/** The head of a page, with its only h1. */
export function PageHead({ kicker, title, lead, children }: HeadProps) {
  return (
    <div className="mb-7">
      {kicker && <div className="text-note text-soft">{kicker}</div>}
      <h1 className="mt-1 max-w-4xl text-[1.75rem] leading-[1.12] sm:text-[2.375rem]">{title}</h1>
      {lead && <div className="mt-3.5 max-w-184 font-serif text-lead">{lead}</div>}
      {children}
    </div>
  );
}
