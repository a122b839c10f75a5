import { ChoiceField } from "@/components/ui/choice-field";
import { ConfirmField } from "@/components/ui/confirm-field";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { EvidenceForm } from "@/lib/evidence/form/read";
import type { AddressTold } from "@/lib/evidence/read-address";
import { CREDIBILITIES } from "@/lib/scales/ratings";
import { codesOf, KINDS, SIGNIFICANCES } from "@/lib/scales/rules";
import { ActorRows } from "./actor-rows";
import { AddressField } from "./address-field";
import { BearingRows } from "./bearing-rows";
import { ExistingItems } from "./existing-items";
import { RELIABILITY_CHOICES } from "./reliability-choices";
import { SourceField } from "./source-field";
import { TagField } from "./tag-field";
import { WhenFields } from "./when-fields";

const KIND_CHOICES = codesOf(KINDS).map((code) => ({ code, words: KINDS[code].words, hint: KINDS[code].meaning }));
const SIGNIFICANCE_CHOICES = codesOf(SIGNIFICANCES).map((code) => ({ code, words: SIGNIFICANCES[code].words }));
const CREDIBILITY_CHOICES = codesOf(CREDIBILITIES).map((code) => ({
  code,
  words: `${code}: ${CREDIBILITIES[code].words}`,
}));
const LANGUAGES = ["en", "ko", "ja", "zh", "ru"];

interface EvidenceFieldsProps {
  tracker: EvidenceForm;
  /** What an address tells of a new item; an item that is there already has its outlet and day. */
  tellOf?: (address: string) => Promise<AddressTold>;
  /** True on a page on which nothing was typed yet. */
  isBlank?: boolean;
}

/** All fields of an item of evidence, in the order in which it is filed. */
export function EvidenceFields({ tracker, tellOf, isBlank }: EvidenceFieldsProps) {
  return (
    <>
      <FormSection title="What happened">
        <TextField
          name="headline"
          label="Headline"
          isFirst={isBlank}
          hint="One line that says what happened, not what it means."
        />
        <TextField
          name="summary"
          label="Summary"
          rows={4}
          isOptional
          hint="What the report says, in a few sentences."
        />
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <TextField name="quote" label="Quote" rows={2} isOptional hint="Word for word, without quotation marks." />
          <TextField name="quoteLang" label="Its language" hint="A code: en, ko" choices={LANGUAGES} />
        </div>
        <TextField
          name="quoteEnglish"
          label="The quote in English"
          rows={2}
          isOptional
          hint="Where its own words are in another language. It stands beside them, and never for them."
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <ChoiceField name="kind" legend="Kind" choices={KIND_CHOICES} />
          <ChoiceField name="significance" legend="Significance" choices={SIGNIFICANCE_CHOICES} />
        </div>
      </FormSection>
      <WhenFields />
      <FormSection
        title="Who says so"
        about="Several reports that go back to one origin are one report. The letter is about the source, the number about this item."
      >
        {tellOf ? (
          <AddressField tracker={tracker.slug} tellOf={tellOf} />
        ) : (
          <TextField name="url" label="Address" inputMode="url" hint="Where a reader finds it: https://…" />
        )}
        <ConfirmField name="allowDuplicate" label="It is another item: save it all the same">
          <ExistingItems tracker={tracker.slug} />
        </ConfirmField>
        <div className="grid gap-5 sm:grid-cols-2">
          <SourceField name="origin" label="Origin" hint="Who first reported it." sources={tracker.sources} />
          <SourceField
            name="outlet"
            label="Outlet"
            hint="Where the address leads. Empty: to the origin."
            isOptional
            sources={tracker.sources}
          />
          <SelectField
            name="reliability"
            label="Reliability of the origin here"
            choices={RELIABILITY_CHOICES}
            none="As usual for the origin"
          />
          <SelectField name="credibility" label="Credibility of this item" choices={CREDIBILITY_CHOICES} />
          <TextField
            name="archivedUrl"
            label="Archived address"
            hint="Of a copy that stays."
            inputMode="url"
            isOptional
          />
          <TextField name="captured" label="Archived on" hint="The day of the archived copy." isOptional />
        </div>
      </FormSection>
      <FormSection
        title="What it bears on"
        about="Toward or away from genuine movement, or neutral to it: it bears on the indicator without moving it. At least one."
      >
        <BearingRows themes={tracker.themes} />
      </FormSection>
      <FormSection title="Who and what">
        <ActorRows actors={tracker.actors.map(({ name }) => name)} />
        {tracker.tags.length > 0 && <TagField tags={tracker.tags} />}
        <TextField
          name="note"
          label="Note"
          rows={3}
          isOptional
          hint="What readers should know about this item: public."
        />
      </FormSection>
    </>
  );
}
