import { CredentialField } from "@/components/people/credential-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Told } from "@/components/ui/told";
import type { Refusal, Told as ToldOnce } from "@/lib/form";
import { codesOf } from "@/lib/scales/rules";
import { API_SCOPES, TOKEN_DAYS } from "@/lib/tokens/rules";

interface TokenFormProps {
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal | ToldOnce>;
}

/** Makes a token, and shows it once. */
export function TokenForm({ action }: TokenFormProps) {
  return (
    <Form action={action} after={<NewToken />}>
      <div className="grid max-w-184 gap-6">
        <TextField name="name" label="Name" hint="What will use it: a script, a machine." />
        <ChoiceField
          name="scopes[]"
          legend="What it is for"
          choices={codesOf(API_SCOPES).map((code) => {
            return { code, words: API_SCOPES[code].words, hint: API_SCOPES[code].meaning };
          })}
        />
        <ChoiceField
          name="days"
          legend="How long it holds"
          layout="row"
          choices={codesOf(TOKEN_DAYS).map((code) => ({ code, words: TOKEN_DAYS[code].words }))}
        />
        <CredentialField name="password" label="Your password" autoComplete="current-password" />
      </div>
      <div className="mt-7">
        <SubmitButton>Make the token</SubmitButton>
      </div>
    </Form>
  );
}

function NewToken() {
  return (
    <Told title="API token" as="address">
      <p>Copy it now: it is not shown again. Whoever holds it writes in your name.</p>
      <p className="mt-2">
        <a href="/desk/settings">I have kept it</a>
      </p>
    </Told>
  );
}
