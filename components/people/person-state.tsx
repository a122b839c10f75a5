import { momentInWords } from "@/lib/dates/words";
import type { PersonRow } from "@/lib/people/read-people";

/** Whether somebody can sign in, and what is missing where they cannot. */
export function PersonState({ person }: { person: PersonRow }) {
  const { disabledAt, hasPassword, linkUntil } = person;
  if (disabledAt) return <span className="text-away">Disabled since {momentInWords(disabledAt)}</span>;
  const isOpen = linkUntil !== null && linkUntil > new Date();
  const link = linkUntil && (isOpen ? `link open until ${momentInWords(linkUntil)}` : "link ran out");
  if (hasPassword) return <>{["Can sign in", isOpen && link].filter(Boolean).join("; ")}</>;
  return <span className="text-due">{["Has no password", link ?? "no open link"].join("; ")}</span>;
}
