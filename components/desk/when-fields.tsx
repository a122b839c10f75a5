import { ConfirmField } from "@/components/ui/confirm-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";

const ZONES = [
  "Asia/Seoul",
  "Asia/Pyongyang",
  "Asia/Tokyo",
  "Asia/Shanghai",
  "Asia/Vladivostok",
  "Europe/Moscow",
  "Europe/Vienna",
  "America/New_York",
  "UTC",
];

const EXAMPLES = [
  ["2026-08-20", "a day"],
  ["2026-08", "a month"],
  ["2026-08-20~", "about then"],
  ["2026-08-20?", "uncertain"],
  ["2026-02/2026-04", "from, to"],
] as const;

/** When it happened, as exactly as it is known and no more. */
export function WhenFields() {
  return (
    <FormSection
      title="When"
      about={
        <>
          <p>Write a date as far as it is known, and no further:</p>
          <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3">
            {EXAMPLES.map(([date, words]) => (
              <div key={date} className="contents">
                <dt className="text-ink">{date}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </>
      }
    >
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField name="occurred" label="Occurred" hint="The day at its place." />
        <TextField name="zone" label="Time zone" hint="Of its place: Asia/Seoul" choices={ZONES} isOptional />
        <TextField name="published" label="Published" hint="Where it differs." isOptional />
      </div>
      <ConfirmField name="allowFuture" label="The day is right: it has been announced" />
    </FormSection>
  );
}
