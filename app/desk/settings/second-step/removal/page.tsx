import type { Metadata } from "next";
import { PasswordForm } from "@/components/people/password-form";
import { Page, PageHead } from "@/components/ui/page";
import { requireEditor } from "@/lib/session";
import { removeSecondStep } from "../../actions";

export const metadata: Metadata = { title: "Remove the second step" };

export default async function RemovalPage() {
  await requireEditor();
  return (
    <Page>
      <PageHead
        kicker={<a href="/desk/settings/second-step">Second step at sign-in</a>}
        title="Remove the second step"
        lead="From then on your password alone lets you in. You can set it up again at any time."
      />
      <PasswordForm action={removeSecondStep} deed="Remove the second step" />
    </Page>
  );
}
