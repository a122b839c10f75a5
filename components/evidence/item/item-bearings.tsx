import type { ItemVersion } from "@/lib/evidence/read-item";
import { BEARINGS } from "@/lib/scales/rules";
import { BearingShape } from "../bearing-mark";

interface ItemBearingsProps {
  base: string;
  /** Keeps the view that the page shows in an address. */
  addressOf: (address: string) => string;
  bearings: ItemVersion["bearings"];
}

/** How an item bears on each indicator, and why. */
export function ItemBearings({ base, addressOf, bearings }: ItemBearingsProps) {
  return (
    <ul className="max-w-184">
      {bearings.map(({ slug, title, bearing, note }) => (
        <li key={slug} className="border-line border-b py-2">
          <span className="flex items-baseline gap-2">
            <BearingShape bearing={bearing} />
            <span>
              <a href={addressOf(`${base}/indicators/${slug}`)} className="font-medium">
                {title}
              </a>
              : {BEARINGS[bearing].words} genuine movement
              {note && <span className="block text-soft">{note}</span>}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
