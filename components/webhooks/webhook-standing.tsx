import { momentInWords } from "@/lib/dates/words";
import type { standingOf, WebhookStop } from "@/lib/webhooks/rules";

interface WebhookStandingProps {
  standing: ReturnType<typeof standingOf>;
  failingSince: Date | null;
  stop: WebhookStop | null;
  stoppedAt: Date | null;
}

/** How a webhook stands, and since when it does not take what it is told. */
export function WebhookStanding({ standing, failingSince, stop, stoppedAt }: WebhookStandingProps) {
  if (standing.isWell) return <>{standing.words}</>;
  const since = stop ? stoppedAt : failingSince;
  return (
    <span className={stop ? "text-away" : "text-due"}>
      {standing.words}
      {since && <span className="block text-note">since {momentInWords(since)}</span>}
    </span>
  );
}
