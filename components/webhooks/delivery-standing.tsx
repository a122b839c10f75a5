import { momentInWords } from "@/lib/dates/words";
import { DELIVERY_STATES, type DeliveryState } from "@/lib/webhooks/rules";

interface DeliveryStandingProps {
  state: DeliveryState;
  nextAttemptAt: Date;
  endedAt: Date | null;
  /** Why the last attempt failed; null where it did not, or there was none. */
  fault: string | null;
}

/** What became of a delivery; of one that failed, why and when it comes again. */
export function DeliveryStanding({ state, nextAttemptAt, endedAt, fault }: DeliveryStandingProps) {
  const { words } = DELIVERY_STATES[state];
  if (state === "DELIVERED") return <>{endedAt ? `${words} ${momentInWords(endedAt)}` : words}</>;
  if (state === "GIVEN_UP") return <span className="text-away">{[words, fault].filter(Boolean).join(". ")}</span>;
  if (fault === null) return <>{words}</>;
  return (
    <span className="text-due">
      {words} until {momentInWords(nextAttemptAt)}. {fault}
    </span>
  );
}
