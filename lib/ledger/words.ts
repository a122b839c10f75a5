import { capital } from "@/lib/text/capital";

/** Verbs whose past is not formed by adding "-ed". */
const PAST: Record<string, string> = {
  choose: "chose",
  keep: "kept",
  make: "made",
  reset: "reset",
  set: "set",
  withdraw: "withdrew",
};

/** "Recorded evidence", "Set up second factor": the verb of an entry, for people. */
export function deedInWords(what: string): string {
  const [verb = "", ...rest] = apart(what).split(" ");
  const past = Object.hasOwn(PAST, verb) ? PAST[verb] : regularPast(verb);
  return capital([past, ...rest].join(" "));
}

/** "Signed as": the name of a column, for people. */
export function fieldInWords(field: string): string {
  return capital(apart(field).replaceAll("_", " "));
}

function apart(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function regularPast(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
