import type { Metadata } from "next";
import { PasswordForm } from "@/components/people/password-form";
import { RecoveryCodes } from "@/components/people/recovery-codes";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { renewCodes } from "../../actions";

export const metadata: Metadata = { title: "New recovery codes" };

export default async function RecoveryCodesPage() {
  await requireEditor();
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings/second-step">Second step at sign-in</a>}
        title="New recovery codes"
        lead="The ones that you have end."
      />
      <PasswordForm
        action={renewCodes}
        deed="Make new recovery codes"
        after={<RecoveryCodes title="Your new recovery codes" />}
      />
    </Page>
  );
}
