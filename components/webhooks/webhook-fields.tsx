import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { TickField } from "@/components/ui/tick-field";
import { codesOf } from "@/lib/scales/rules";
import { WEBHOOK_LABELS } from "@/lib/webhooks/form";
import { EXTENTS } from "@/lib/webhooks/rules";

/** What a webhook is told of. */
export function WebhookFields({ trackers }: { trackers: { slug: string; title: string }[] }) {
  return (
    <>
      <SelectField
        name="tracker"
        label={WEBHOOK_LABELS.tracker}
        none="All trackers"
        choices={trackers.map(({ slug, title }) => ({ code: slug, words: title }))}
      />
      <ChoiceField
        name="extent"
        legend={WEBHOOK_LABELS.extent}
        choices={codesOf(EXTENTS).map((code) => ({ code, words: EXTENTS[code].words, hint: EXTENTS[code].meaning }))}
      />
      <TickField name="imported" label={WEBHOOK_LABELS.imported} />
    </>
  );
}
