import type { Portion } from "@/lib/queue/rules";

/** All that waits in one tracker of a test, or the lines of it that are asked for. */
export function portionIn({ slug }: { slug: string }, skip = 0, take = 100): Portion {
  return { tracker: slug, skip, take };
}
