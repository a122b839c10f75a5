import type { ReactNode } from "react";
import { CredentialField } from "@/components/people/credential-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Refusal, Told } from "@/lib/form";
import { inGroups } from "@/lib/second-factor/code";
import { QrPicture } from "./qr-picture";
import { RecoveryCodes } from "./recovery-codes";

interface SetUpFormProps {
  /** What the app reads; null once the second step is on. */
  address: string | null;
  /** The secret in that address, to be typed. */
  secret: string;
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal | Told>;
  /** What stands here once the second step is on. */
  children: ReactNode;
}

/**
 * Hands the secret to an app, and asks for a code as proof that it arrived. The form stands there also once the second
 * step is on: without JavaScript the codes are shown by the page that follows.
 */
export function SetUpForm({ address, secret, action, children }: SetUpFormProps) {
  return (
    <Form action={action} after={<RecoveryCodes title="The second step is on" />}>
      {address === null ? children : <SetUpSteps address={address} secret={secret} />}
    </Form>
  );
}

function SetUpSteps({ address, secret }: { address: string; secret: string }) {
  return (
    <>
      <ol className="grid max-w-184 list-decimal gap-6 ps-5">
        <li>
          <p>Scan this picture with an authenticator app, or type the key into it.</p>
          <div className="my-3">
            <QrPicture text={address} label="Picture for the authenticator app" />
          </div>
          <p>
            Key: <code className="break-words font-mono">{inGroups(secret, " ")}</code>
          </p>
        </li>
        <li>
          <CredentialField
            name="code"
            label="Code"
            hint="The six digits that the app shows now."
            autoComplete="one-time-code"
          />
        </li>
        <li>
          <CredentialField name="password" label="Your password" autoComplete="current-password" />
        </li>
      </ol>
      <div className="mt-7">
        <SubmitButton>Turn the second step on</SubmitButton>
      </div>
      <p className="mt-3 max-w-184 text-note text-soft">Everywhere else you are signed out then.</p>
    </>
  );
}
