import type { Metadata } from "next";
import { KindForm, OneButton } from "@/components/subscriptions/subscription-forms";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { subscriptionOf } from "@/lib/subscriptions/read";
import { MAIL_KINDS, scopeInWords, scopePath } from "@/lib/subscriptions/rules";
import { change, end } from "../actions";
import { NoSubscription } from "../no-subscription";

export const metadata: Metadata = { title: "Your subscription" };

const SAVED = new Map([
  ["confirmed", "You are subscribed."],
  ["changed", "What you get is changed."],
]);

/** A reader's own subscription, by the token of any mail that came of it. It does not show the address. */
export default async function SubscriptionPage({ params, searchParams }: PageProps<"/subscriptions/[token]">) {
  const { token } = await params;
  const subscription = await subscriptionOf(token);
  if (!subscription || ["LAPSED", "ENDED"].includes(subscription.standing)) {
    return <NoSubscription subscription={subscription} />;
  }
  const { kind, scope, standing } = subscription;
  const saved = SAVED.get(String((await searchParams).saved));
  const isAsked = standing === "ASKED";
  return (
    <Page>
      {saved && !isAsked && <Notice title={saved} />}
      <PageHead
        kicker={<a href={scopePath(scope)}>{scopeInWords(scope)}</a>}
        title="Your subscription"
        lead={isAsked ? "It is not confirmed yet." : `${MAIL_KINDS[kind].words}. ${MAIL_KINDS[kind].meaning}`}
      />
      {isAsked ? (
        <p>
          <a href={`/subscriptions/confirm?token=${token}`}>Confirm it</a>
        </p>
      ) : (
        <KindForm action={change.bind(null, token)} kind={kind} />
      )}
      <SectionHeading id="end">End it</SectionHeading>
      <p className="mt-3 mb-4 max-w-184">No more mail comes then, and your address is erased from this site.</p>
      <OneButton action={end.bind(null, token)} deed="End the subscription" isOther />
    </Page>
  );
}
