import type { Metadata } from "next";
import { SessionList } from "@/components/people/session-list";
import { TokenList } from "@/components/tokens/token-list";
import { Notice } from "@/components/ui/notice";
import { Page, PageHead } from "@/components/ui/page";
import { SectionHeading } from "@/components/ui/section-heading";
import { sessionsOf } from "@/lib/people/read-sessions";
import { mayDo } from "@/lib/people/rules";
import { ROLES } from "@/lib/scales/rules";
import { secondFactorOf } from "@/lib/second-factor/read";
import { currentSessionId, requireEditor } from "@/lib/session";
import { tokensOf } from "@/lib/tokens/read";
import { type WebhookRow, webhookList } from "@/lib/webhooks/read";
import { endOthers, endOwnToken, endSessionOf, startSecondStep } from "./actions";

export const metadata: Metadata = { title: "Settings" };

const SAVED: Record<string, string> = {
  password: "Your password is changed. All your other sessions have ended.",
  removed: "The second step is off. Your password alone lets you in.",
};

const BUTTON = "border border-soft bg-panel px-4 py-1.5 hover:border-ink";

export default async function SettingsPage({ searchParams }: PageProps<"/desk/settings">) {
  const editor = await requireEditor();
  const id = editor.id ?? "";
  const [sessions, current, factor] = [await sessionsOf(id), await currentSessionId(), await secondFactorOf(id)];
  const tokens = await tokensOf(id);
  const webhooks = mayDo(editor.role, "addWebhook") ? await webhookList() : null;
  const saved = String((await searchParams).saved ?? "");
  return (
    <Page>
      <PageHead title="Settings" lead={`${editor.signedAs}, ${ROLES[editor.role].words.toLowerCase()}`} />
      {Object.hasOwn(SAVED, saved) && <Notice title={SAVED[saved]} />}
      <section aria-labelledby="password">
        <SectionHeading id="password">Password</SectionHeading>
        <p className="mt-3">
          <a href="/desk/settings/password">Change the password</a>
        </p>
      </section>
      <section aria-labelledby="second-step">
        <SectionHeading id="second-step">Second step at sign-in</SectionHeading>
        {factor?.confirmedAt ? (
          <p className="mt-3 max-w-184">
            On: after the password you are asked for a code. {factor.codesLeft} recovery{" "}
            {factor.codesLeft === 1 ? "code is" : "codes are"} left.{" "}
            <a href="/desk/settings/second-step">Change or remove it</a>
          </p>
        ) : (
          <form action={startSecondStep} className="mt-3 max-w-184">
            <p className="mb-3">
              Off. With it, a stolen password alone opens nothing: an app on your telephone shows a code that is asked
              for as well.
            </p>
            <button type="submit" className={BUTTON}>
              Set up the second step
            </button>
          </form>
        )}
      </section>
      <section aria-labelledby="sessions">
        <SectionHeading id="sessions">Where you are signed in</SectionHeading>
        <SessionList sessions={sessions} current={current} end={endSessionOf} />
        {sessions.length > 1 && (
          <form action={endOthers} className="mt-4">
            <button type="submit" className={BUTTON}>
              End all others
            </button>
          </form>
        )}
      </section>
      <section aria-labelledby="tokens">
        <SectionHeading id="tokens" beside={<a href="/desk/settings/tokens/new">Make a token</a>}>
          API tokens
        </SectionHeading>
        {tokens.length === 0 ? (
          <p className="mt-3 max-w-184">None. With a token a program of yours writes through the API in your name.</p>
        ) : (
          <TokenList tokens={tokens} end={endOwnToken} />
        )}
      </section>
      {webhooks && (
        <section aria-labelledby="webhooks">
          <SectionHeading id="webhooks">Webhooks</SectionHeading>
          <p className="mt-3 max-w-184">
            <a href="/desk/settings/webhooks">Addresses that are told what is published</a>
            {webhooksInWords(webhooks)}
          </p>
        </section>
      )}
    </Page>
  );
}

function webhooksInWords(webhooks: WebhookRow[]): string {
  const ill = webhooks.filter(({ standing }) => !standing.isWell).length;
  if (webhooks.length === 0) return ": none so far.";
  return ill === 0
    ? `: ${webhooks.length}, all on.`
    : `: ${webhooks.length}, of which ${ill} stopped, failing or turned off.`;
}
