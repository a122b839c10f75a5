import type { EvidenceItem, ItemVersion } from "./read-item";

type Asked = string | string[] | undefined;

interface Compared {
  from: ItemVersion;
  to: ItemVersion;
}

/** The two versions that an address asks to compare: the last two unless told; a message where there are none such. */
export function comparedVersions({ versions }: EvidenceItem, from: Asked, to: Asked): Compared | { message: string } {
  const last = versions.length;
  const [earlier, later] = [versionAt(versions, from, last - 1), versionAt(versions, to, last)];
  if (!earlier || !later) return { message: `Give two of its versions by their numbers, 1 to ${last}.` };
  if (earlier.number === later.number) return { message: "Choose two different versions." };
  return { from: earlier, to: later };
}

function versionAt(versions: ItemVersion[], asked: Asked, otherwise: number): ItemVersion | undefined {
  return versions.find(({ number }) => (asked === undefined ? number === otherwise : String(number) === asked));
}
