/** Something to go to, as the search box of a tracker offers it. */
export interface Suggestion {
  group: "Indicators" | "Actors" | "Evidence";
  name: string;
  href: string;
}
