import type { ReactNode } from "react";

const LONGEST = 110;

interface ChartMarkProps {
  href: string;
  /** What it stands for. */
  words: string;
  /** Where the words are shown while the mark is pointed at or has the focus: the height of their line, and its end. */
  shownAt: number;
  children: ReactNode;
}

/** Something in a chart that leads on; pointed at or focused, it says in words what it stands for. */
export function ChartMark({ href, words, shownAt, children }: ChartMarkProps) {
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return (
    <a href={href} aria-label={words} className="group no-underline outline-none">
      <title>{words}</title>
      {children}
      <text
        x="100%"
        y={shownAt}
        textAnchor="end"
        className="hidden fill-ink stroke-[8px] stroke-page [paint-order:stroke] group-hover:inline group-focus-visible:inline print:hidden"
      >
        {shown}
      </text>
    </a>
  );
}

/** Marks which sign has the focus. */
export function FocusRing() {
  return (
    <circle r="10" fill="none" strokeWidth="2" className="hidden stroke-link group-focus-visible:inline print:hidden" />
  );
}
