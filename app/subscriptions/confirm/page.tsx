import type { Metadata } from "next";
import { OneButton } from "@/components/subscriptions/subscription-forms";
import { Page, PageHead } from "@/components/ui/page";
import { subscriptionOf } from "@/lib/subscriptions/read";
import { MAIL_KINDS, scopeInWords, scopePath } from "@/lib/subscriptions/rules";
import { confirm } from "../actions";
import { NoSubscription } from "../no-subscription";

export const metadata: Metadata = { title: "Confirm a subscription" };

/** Looking at the page confirms nothing: programs that follow links in mail leave it as it was. */
export default async function ConfirmPage({ searchParams }: PageProps<"/subscriptions/confirm">) {
  const { token } = await searchParams;
  const subscription = typeof token === "string" ? await subscriptionOf(token) : null;
  if (typeof token !== "string" || !subscription || ["LAPSED", "ENDED"].includes(subscription.standing)) {
    return <NoSubscription subscription={subscription} />;
  }
  const { kind, scope, standing } = subscription;
  const kicker = <a href={scopePath(scope)}>{scopeInWords(scope)}</a>;
  if (standing === "HOLDS") {
    return (
      <Page>
        <PageHead kicker={kicker} title="You are subscribed" lead="This subscription was confirmed already." />
        <p>
          <a href={`/subscriptions/${token}`}>Change what you get, or end it</a>
        </p>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead
        kicker={kicker}
        title="Confirm your subscription"
        lead={`${MAIL_KINDS[kind].words}. ${MAIL_KINDS[kind].meaning}`}
      />
      <OneButton action={confirm.bind(null, token)} deed="Confirm" pending="Confirming…" />
      <p className="mt-8 max-w-184 text-soft">If it was not you who asked, close this page, and no mail comes of it.</p>
    </Page>
  );
}
