import { CredentialField } from "@/components/people/credential-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { Form } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Refusal } from "@/lib/form";
import { ALL, indicatorCode, themeCode } from "@/lib/subscriptions/rules";
import { KIND_CHOICES } from "./kind-choices";

interface Named {
  slug: string;
  title: string;
}

interface SubscribeFormProps {
  action: (previous: Refusal | null, form: FormData) => Promise<Refusal>;
  tracker: { title: string; themes: Named[]; indicators: Named[] };
  /** The code of what is chosen at first. */
  about: string;
}

/** Asks to be told by e-mail about a tracker, or a part of it. */
export function SubscribeForm({ action, tracker: { title, themes, indicators }, about }: SubscribeFormProps) {
  const choices = [
    { code: ALL, words: `All of it: ${title}` },
    ...themes.map(({ slug, title }) => ({ code: themeCode(slug), words: `Theme: ${title}` })),
    ...indicators.map(({ slug, title }) => ({ code: indicatorCode(slug), words: `Indicator: ${title}` })),
  ];
  return (
    <Form action={action} initial={{ about: [about], kind: ["LEVELS"] }}>
      <div className="grid max-w-184 gap-6">
        <SelectField name="about" label="What you want to be told of" choices={choices} />
        <ChoiceField name="kind" legend="What you get" choices={KIND_CHOICES} />
        <CredentialField
          name="email"
          label="E-mail address"
          hint="It is used for this alone, shown to nobody, and erased when you end the subscription."
          autoComplete="email"
        />
      </div>
      <div className="mt-7">
        <SubmitButton pending="Asking…">Subscribe</SubmitButton>
      </div>
    </Form>
  );
}
