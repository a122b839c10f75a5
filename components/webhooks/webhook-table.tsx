import { BlockHeads } from "@/components/ui/block-heads";
import { momentInWords } from "@/lib/dates/words";
import type { WebhookRow } from "@/lib/webhooks/read";
import { EXTENTS } from "@/lib/webhooks/rules";
import { WebhookStanding } from "./webhook-standing";

const CELL = "pe-6 py-2 align-baseline max-sm:block max-sm:py-0.5";
const HEADS = ["Address", "Told of", "State", "Last delivery"];

/** All webhooks; on a narrow screen each stands as a block. */
export function WebhookTable({ webhooks }: { webhooks: WebhookRow[] }) {
  return (
    <table className="w-full text-left max-sm:block">
      <caption className="sr-only">Webhooks</caption>
      <BlockHeads heads={HEADS} />
      <tbody className="max-sm:block">
        {webhooks.map((webhook) => (
          <tr key={webhook.id} className="border-line border-b max-sm:block max-sm:py-3">
            <th scope="row" className={`max-w-136 font-normal ${CELL}`}>
              <a href={`/desk/settings/webhooks/${webhook.id}`} className="wrap-anywhere font-semibold">
                {webhook.address}
              </a>
            </th>
            <td className={CELL}>
              {toldOf(webhook)}
              <span className="block text-note text-soft">{webhook.tracker?.title ?? "All trackers"}</span>
            </td>
            <td className={CELL}>
              <WebhookStanding {...webhook} />
            </td>
            <td className={CELL}>
              <span className="text-soft sm:sr-only">Last delivery: </span>
              {webhook.deliveredAt ? (
                <time className="whitespace-nowrap">{momentInWords(webhook.deliveredAt)}</time>
              ) : (
                "None in the last month"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Levels only", "Everything, with what is imported". */
export function toldOf({ onlyLevels, includesImported }: { onlyLevels: boolean; includesImported: boolean }): string {
  const { words } = EXTENTS[onlyLevels ? "LEVELS" : "EVERYTHING"];
  return includesImported ? `${words}, with what is imported` : words;
}
