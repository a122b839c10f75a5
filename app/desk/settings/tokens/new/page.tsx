import type { Metadata } from "next";
import { TokenForm } from "@/components/tokens/token-form";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { makeOwnToken } from "../../actions";

export const metadata: Metadata = { title: "New API token" };

export default async function NewTokenPage() {
  await requireEditor();
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings">Settings</a>}
        title="New API token"
        lead={
          <p>
            With it a program writes through the <a href="/api/v1">API</a> in your name, as far as your role goes. It
            ends when you end it, when its time is over, and with your access or your role.
          </p>
        }
      />
      <TokenForm action={makeOwnToken} />
    </Page>
  );
}
