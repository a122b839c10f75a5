/** The fields of the form of an actor, as they are called on it. */
export const ACTOR_LABELS = {
  name: "Name",
  originalName: "Name in its own script",
  kind: "Kind",
  affiliation: "Affiliation",
};

interface Described {
  name: string;
  originalName: string | null;
  kind: string;
  affiliation: string | null;
}

/** How the form of an actor holds it. */
export function actorValues({ name, originalName, kind, affiliation }: Described): Record<string, string[]> {
  return { name: [name], originalName: [originalName ?? ""], kind: [kind], affiliation: [affiliation ?? ""] };
}
