import type { ReactNode } from "react";

export function SiteFooter({ children }: { children?: ReactNode }) {
  return (
    <footer className="border-line border-t px-4 py-6 text-note text-soft sm:px-8 print:mt-3 print:px-0 print:py-1">
      <div className="mx-auto flex max-w-340 flex-col gap-1.5">{children}</div>
    </footer>
  );
}
