/** A message for each field at fault, keyed by the field's name in the form; `form` where no field is. */
export type FieldErrors = Record<string, string>;

/** Thrown by a write that is refused: a broken rule, or somebody else was faster. Nothing was written. */
export class Refused extends Error {
  constructor(
    readonly errors: FieldErrors,
    /** What now stands in the place of what the person saw, where somebody else was faster. */
    readonly present?: Record<string, string>,
  ) {
    super(Object.values(errors).join(" "));
    this.name = "Refused";
  }
}

/** Thrown where a thing does not exist, or may not be seen, which must look the same. */
export class Absent extends Error {
  constructor(what: string) {
    super(`There is no ${what}.`);
    this.name = "Absent";
  }
}
