/** Reads rows some at a time, each time those after the last one; the next are on their way while these are looked at. */
export async function* inBatches<T>(
  size: number,
  readAfter: (last: T | undefined) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let coming: Promise<T[]> | undefined = readAfter(undefined);
  try {
    while (coming) {
      const rows: T[] = await coming;
      coming = rows.length < size ? undefined : readAfter(rows.at(-1));
      yield rows;
    }
  } finally {
    // Whoever stops early ends their transaction, and no statement may be under way then.
    await coming;
  }
}
