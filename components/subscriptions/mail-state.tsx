import type { MailCounts } from "@/lib/subscriptions/read-counts";

const counted = (count = 0) => count.toLocaleString("en-GB");

/** How many readers a tracker has by e-mail, and how its mail goes out. */
export function MailState({ counts: { holding, unconfirmed, mails } }: { counts: MailCounts }) {
  const { LEVELS = 0, DAILY = 0, WEEKLY = 0 } = holding;
  const { WAITING = 0, SENDING = 0, SENT, REFUSED, UNSURE } = mails;
  return (
    <div className="mt-3 max-w-184 space-y-2">
      <p>
        Subscriptions: {counted(LEVELS)} to levels, {counted(DAILY)} once a day, {counted(WEEKLY)} once a week;{" "}
        {counted(unconfirmed)} not confirmed yet. Whose they are is shown to nobody.
      </p>
      <p>
        Mails of the last 30 days: {counted(SENT)} sent, {counted(REFUSED)} refused for good, {counted(UNSURE)} of which
        nobody knows whether the mail server took them. Waiting now: {counted(WAITING + SENDING)}.
      </p>
    </div>
  );
}
