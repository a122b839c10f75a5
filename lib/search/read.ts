import "server-only";
import { shownUntil } from "@/lib/evidence/shown-until";
import type { AskedView } from "@/lib/view";
import { tsqueryOf } from "./read-asked";
import { itemsFound } from "./read-items";
import { judgementsFound } from "./read-judgements";
import { namesFoundOrAlike } from "./read-names";
import type { Search } from "./rules";

/** What a search finds in a tracker, and where that is nothing, what is called nearly so. */
export async function searchTracker(tracker: number, search: Search, view: AskedView) {
  const asked = await tsqueryOf(tracker, search);
  const among = { tracker, view, asked };
  const [names, judgements, items] = await Promise.all([
    namesFoundOrAlike(tracker, search, asked),
    judgementsFound({ ...among, until: view.asOf }),
    itemsFound({ ...among, until: shownUntil(view) }),
  ]);
  const isNothing = names.found.length + judgements.count + items.count === 0;
  return { names: names.found, judgements, items, alike: isNothing ? names.alike : [] };
}
export type Found = Awaited<ReturnType<typeof searchTracker>>;
