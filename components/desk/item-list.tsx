import { dateInWords } from "@/lib/dates/words";
import type { ItemRow } from "@/lib/trackers/read-desk";

/** Items by number, each leading to its place on the desk. */
export function ItemList({ tracker, items }: { tracker: string; items: ItemRow[] }) {
  return (
    <ul>
      {items.map(({ number, occurred, headline, state }) => (
        <li
          key={number}
          className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-4 border-line border-b py-2 sm:grid-cols-[3rem_10rem_minmax(0,1fr)]"
        >
          <span className="text-soft">{number}</span>
          <span className="text-soft">{dateInWords(occurred)}</span>
          <span className="max-sm:col-start-2">
            <a
              href={`/desk/trackers/${tracker}/evidence/${number}`}
              className={state === "RETRACTED" ? "line-through decoration-current" : ""}
            >
              {headline}
            </a>
            {state === "RETRACTED" && <span className="text-soft"> retracted</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
