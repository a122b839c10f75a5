import { outletHost } from "@/lib/addresses/normal";
import type { PlannedItem } from "./findings";

/** Sources and actors that an import names and the tracker does not know yet, as they were first written. */
export interface NewNames {
  sources: Map<string, { name: string; host: string | null }>;
  actors: Map<string, string>;
}

interface Known {
  sources: ReadonlyMap<string, unknown>;
  actors: ReadonlyMap<string, unknown>;
}

export function newNames(items: readonly PlannedItem[], known: Known): NewNames {
  const names: NewNames = { sources: new Map(), actors: new Map() };
  for (const { input } of items) {
    const host = outletHost(input.url);
    addSource(names, known, input.origin, input.outlet === null ? host : null);
    if (input.outlet !== null) addSource(names, known, input.outlet, host);
    for (const name of input.actors) {
      const key = name?.toLowerCase();
      if (name && key && !known.actors.has(key) && !names.actors.has(key)) names.actors.set(key, name);
    }
  }
  return names;
}

function addSource({ sources }: NewNames, known: Known, name: string, host: string | null): void {
  const key = name.toLowerCase();
  if (known.sources.has(key)) return;
  const earlier = sources.get(key);
  if (!earlier) sources.set(key, { name, host });
  else earlier.host ??= host;
}
