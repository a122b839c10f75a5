import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SetUpForm } from "@/components/people/set-up-form";
import { Page, PageHead } from "@/components/ui/page";
import { setUpAddress } from "@/lib/second-factor/code";
import { factorSecret, secondFactorOf } from "@/lib/second-factor/read";
import { requireEditor } from "@/lib/session";
import { siteUrl } from "@/lib/settings";
import { confirmSecondStep } from "../actions";

export const metadata: Metadata = { title: "Second step at sign-in" };

export default async function SecondStepPage() {
  const editor = await requireEditor();
  const id = editor.id ?? "";
  const factor = await secondFactorOf(id);
  const secret = factor?.confirmedAt ? "" : await factorSecret(id);
  if (!factor || secret === null) redirect("/desk/settings");
  const address = factor.confirmedAt ? null : setUpAddress(secret, factor.email, `Signpost ${siteUrl().host}`);
  return (
    <Page>
      <PageHead kicker={<a href="/desk/settings">Settings</a>} title="Second step at sign-in" />
      <SetUpForm address={address} secret={secret} action={confirmSecondStep}>
        <p className="max-w-184">The second step is on. {factor.codesLeft} of your recovery codes are left.</p>
        <ul className="mt-4 grid gap-2">
          <li>
            <a href="/desk/settings/second-step/codes">Make new recovery codes</a>
          </li>
          <li>
            <a href="/desk/settings/second-step/removal">Remove the second step</a>, for example to set up another
            telephone
          </li>
        </ul>
      </SetUpForm>
    </Page>
  );
}
