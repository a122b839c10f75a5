import type { Control } from "./read-form";
import { attributeOf, elementsIn, firstIn, readPage, wordsIn } from "./read-page";
import type { Answer } from "./site";

/** One wrong value in one field. */
export interface Try {
  control: Control;
  bad: string;
}

export const INVISIBLE = "\u200b\u2060";

const idOfField = (name: string) => name.replace("[]", "").replace(/[^\w-]/g, "-");

/** Whether a field is the one that an error leads to, or else one of its kind or row. */
function isAt({ control: { name } }: Try, place: string): boolean {
  const id = idOfField(name);
  return place === id || (name.endsWith("[]") && place.startsWith(`${id}-`));
}

function isNear({ control: { name } }: Try, place: string): boolean {
  const [family = "", row] = name.split(".").map(idOfField);
  return place.startsWith(family) || (row !== undefined && place.endsWith(`-${row}`));
}

interface Verdict {
  accepted: boolean;
  /** What was refused where a person has to see it: at its field, or near it and near no other that was wrong as well. */
  refused: Try[];
  told: string;
}

export function verdictOn({ status, html }: Answer, tries: Try[]): Verdict {
  const hidden = tries.filter(({ control }) => control.kind === "hidden");
  if (status >= 400) return { accepted: false, refused: hidden, told: `status ${status}` };
  const page = readPage(html);
  const summary = firstIn(page, (one) => attributeOf(one, "aria-labelledby") === "error-summary-title");
  if (!summary) return { accepted: true, refused: [], told: "" };
  const told = wordsIn(summary);
  // What cannot be seen is no answer at all, and where nothing else was changed there is nothing to save.
  const isNothing = told.includes("Nothing was changed");
  const ids = new Set([...elementsIn(page)].map((one) => attributeOf(one, "id")));
  const links = [...elementsIn(summary)].flatMap((one) => attributeOf(one, "href")?.replace("#", "") ?? []);
  const places = links.filter((place) => ids.has(place));
  const isAlone = (one: Try, place: string) => tries.every((other) => other === one || !isNear(other, place));
  const isTold = (one: Try) =>
    places.some((place) => isAt(one, place) || (isNear(one, place) && isAlone(one, place))) ||
    (isNothing && one.bad === INVISIBLE);
  return { accepted: false, refused: [...hidden, ...tries.filter(isTold)], told };
}
