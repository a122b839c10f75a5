import { Page, PageHead } from "@/components/ui/page";
import type { subscriptionOf } from "@/lib/subscriptions/read";
import { CONFIRM_HOURS, type Scope, scopeInWords, scopePath, subscribePath } from "@/lib/subscriptions/rules";

type Subscription = Awaited<ReturnType<typeof subscriptionOf>>;

const WHY = {
  READER: "No more mail comes of it, and your address is erased.",
  REPLACED: "You subscribed to the same once more. The newer one holds; its mails have a link that changes or ends it.",
  REFUSED: "Your mail server refused what we sent, again and again. Your address is erased.",
};

/** What is said where there is no subscription any more, or never was. */
export function NoSubscription({ subscription }: { subscription: Subscription }) {
  if (subscription?.standing !== "ENDED") {
    return (
      <Page>
        <PageHead
          title="This link no longer works"
          lead={`Either it is not whole, or the subscription was not confirmed within ${CONFIRM_HOURS} hours: then its address is erased, and no mail comes of it.`}
        />
        {subscription ? <Again scope={subscription.scope} /> : <a href="/">Go to the start page</a>}
      </Page>
    );
  }
  const { scope, ended } = subscription;
  return (
    <Page>
      <PageHead
        kicker={<a href={scopePath(scope)}>{scopeInWords(scope)}</a>}
        title="This subscription has ended"
        lead={ended === null ? undefined : WHY[ended]}
      />
      <Again scope={scope} />
    </Page>
  );
}

function Again({ scope: { tracker, theme, indicator } }: { scope: Scope }) {
  const about = { ...(indicator && { indicator: indicator.slug }), ...(theme && { theme: theme.slug }) };
  return (
    <p>
      <a href={subscribePath(tracker.slug, about)}>Subscribe again</a>
    </p>
  );
}
