/** A message for each field at fault, keyed by the field's name in the form; `form` where no field is. */
export type FieldErrors = Record<string, string>;

/** Something that is already there and that the person should look at before going on. */
export interface Existing {
  number: number;
  title: string;
}

/** What else the person needs to see in order to go on. */
export interface Surroundings {
  /** What now stands in the place of what the person saw, as the fields of the form. */
  present?: Record<string, string[]>;
  existing?: Existing[];
}

/** Thrown by a write that is refused: a broken rule, or somebody else was faster. Nothing was written. */
export class Refused extends Error {
  constructor(
    readonly errors: FieldErrors,
    readonly surroundings: Surroundings = {},
  ) {
    super(Object.values(errors).join(" "));
    this.name = "Refused";
  }
}

/** Thrown where the role of whoever acts does not allow the deed, be it that it was taken away a moment ago. */
export class NotAllowed extends Refused {
  constructor() {
    super({ form: "Your role does not allow this." });
  }
}

/** Thrown where a thing does not exist, or may not be seen, which must look the same. */
export class Absent extends Error {
  constructor(what: string) {
    super(`There is no ${what}.`);
    this.name = "Absent";
  }
}

type Steps = readonly (() => Promise<unknown>)[];

/** Takes every step in turn, and then refuses once for all that any of them refused. */
export async function refusedTogether<const S extends Steps>(
  steps: S,
): Promise<{ -readonly [K in keyof S]: Awaited<ReturnType<S[K]>> }> {
  const results: unknown[] = [];
  const refusals: Refused[] = [];
  for (const step of steps) {
    try {
      results.push(await step());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.push(error);
    }
  }
  if (refusals.length > 0) {
    const surroundings = refusals.map((refusal) => refusal.surroundings);
    const present =
      surroundings.some((one) => one.present) && Object.assign({}, ...surroundings.map((one) => one.present));
    const existing = surroundings.flatMap((one) => one.existing ?? []);
    throw new Refused(Object.assign({}, ...refusals.map((refusal) => refusal.errors)), {
      ...(present ? { present } : {}),
      ...(existing.length > 0 ? { existing } : {}),
    });
  }
  return results as { -readonly [K in keyof S]: Awaited<ReturnType<S[K]>> };
}
