import type { ReactNode } from "react";

const TONES = { plain: "border-ink", due: "border-due", away: "border-away" };

interface NoticeProps {
  /** What it is about, in a few words. */
  title?: ReactNode;
  tone?: keyof typeof TONES;
  children?: ReactNode;
}

/** Something that a reader must know before reading on. */
export function Notice({ title, tone = "plain", children }: NoticeProps) {
  return (
    <div className={`my-5 max-w-184 first:mt-0 border-s-4 bg-wash px-4 py-3 ${TONES[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
