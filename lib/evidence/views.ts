/** A view of the evidence that a reader gave a name: what its address asks for. */
export interface SavedView {
  name: string;
  query: string;
}

const MOST = 50;
const LONGEST = { name: 80, query: 4_000 };

/** Where a browser keeps them, for each tracker on its own. */
export function viewsKey(tracker: string): string {
  return `signpost-views-${tracker}`;
}

/** What was kept; whatever this site has not written is left out. */
export function viewsIn(text: string | null): SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.flatMap(viewOf).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** With one more, by name in the order of the alphabet; a view of the same name gives way to it. */
export function withView(views: readonly SavedView[], { name, query }: SavedView): SavedView[] {
  const [view] = viewOf({ name: name.trim().replace(/\s+/gu, " "), query });
  if (!view) return [...views];
  return [...withoutView(views, view.name), view].sort((a, b) => a.name.localeCompare(b.name, "en")).slice(0, MOST);
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name);
}

function viewOf(kept: unknown): SavedView[] {
  const { name, query } = (kept ?? {}) as Partial<Record<string, unknown>>;
  if (typeof name !== "string" || typeof query !== "string") return [];
  const fits = name !== "" && name.length <= LONGEST.name && query.length <= LONGEST.query;
  return fits ? [{ name, query }] : [];
}
