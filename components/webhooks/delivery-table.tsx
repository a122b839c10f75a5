import { BlockHeads } from "@/components/ui/block-heads";
import { momentInWords } from "@/lib/dates/words";
import { ENTRY_TYPES } from "@/lib/feeds/rules";
import type { DeliveryRow } from "@/lib/webhooks/read";
import { DeliveryStanding } from "./delivery-standing";

const CELL = "pe-6 py-2 align-baseline max-sm:block max-sm:py-0.5";
const HEADS = ["What", "Published", "State", "Attempts"];

interface DeliveryTableProps {
  deliveries: DeliveryRow[];
  /** The address of the webhook's page. */
  here: string;
}

/** What a webhook was told, or is to be told; on a narrow screen each stands as a block. */
export function DeliveryTable({ deliveries, here }: DeliveryTableProps) {
  return (
    <table className="w-full text-left max-sm:block">
      <caption className="sr-only">Deliveries</caption>
      <BlockHeads heads={HEADS} />
      <tbody className="max-sm:block">
        {deliveries.map(({ id, told, attempts, ...delivery }) => (
          <tr key={id} className="border-line border-b max-sm:block max-sm:py-3">
            <th scope="row" className={`font-normal ${CELL}`}>
              <a href={`${here}/deliveries/${id}`} className="font-medium">
                {ENTRY_TYPES[told.kind].words}
              </a>
              <span className="wrap-anywhere block text-note text-soft">{told.ledgerEntry.subject}</span>
            </th>
            <td className={CELL}>
              <span className="text-soft sm:sr-only">Published: </span>
              <time dateTime={told.recordedAt.toISOString()} className="whitespace-nowrap">
                {momentInWords(told.recordedAt)}
              </time>
            </td>
            <td className={CELL}>
              <DeliveryStanding {...delivery} />
            </td>
            <td className={CELL}>
              <span className="text-soft sm:sr-only">Attempts: </span>
              {attempts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
