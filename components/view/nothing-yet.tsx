import { Notice } from "@/components/ui/notice";
import { dateInWords } from "@/lib/dates/words";

/** Says that a view stands before the first record, so that nobody takes what it lacks for what there was. */
export function NothingYet({ recordedOnlyFrom }: { recordedOnlyFrom: string | null }) {
  if (recordedOnlyFrom === null) return null;
  return (
    <Notice tone="due" title="Nothing was recorded yet">
      <p>
        The first record of this tracker was made on {dateInWords(recordedOnlyFrom)}. Until then no indicator was rated
        and no evidence was filed.
      </p>
    </Notice>
  );
}
