/** One line of the desk's queue: something that waits for an editor, and the page on which it is settled. */
export interface Waiting {
  /** The tracker's slug. */
  tracker: string;
  href: string;
  title: string;
  note: string;
  /** Since when it waits: a day or a moment; null where nobody knows. */
  since: string | Date | null;
}
