import { CitationField } from "@/components/desk/citation-field";
import { FormSection } from "@/components/ui/form-section";
import { TextField } from "@/components/ui/text-field";
import type { CitableCheck, CitableItem } from "@/lib/assessments/read-citable";

interface ReviewFieldsProps {
  items: CitableItem[];
  checks: CitableCheck[];
  /** Where a check or an item is filed that can be cited then. */
  newCheck: string;
  newItem: string;
}

/** All fields of a "reviewed, unchanged". */
export function ReviewFields({ items, checks, newCheck, newItem }: ReviewFieldsProps) {
  const isNews = [...items, ...checks].some(({ isNew }) => isNew);
  return (
    <>
      <FormSection title="What you looked at">
        {!isNews && (
          <p>
            Nothing was filed since the standing judgement, so there is nothing to cite yet. File{" "}
            <a href={newCheck}>a check</a> if you looked and found nothing, or <a href={newItem}>new evidence</a>.
          </p>
        )}
        <CitationField
          items={items}
          checks={checks}
          isOlderFolded
          hint="At least one item or check that is newer than the standing judgement and does not change it."
        />
      </FormSection>
      <FormSection title="When and why">
        <div className="max-w-84">
          <TextField name="reviewedOn" label="Reviewed on" hint="The next review is reckoned from this day." />
        </div>
        <TextField
          name="note"
          label="Note"
          rows={3}
          isOptional
          hint="Why what is new leaves the judgement as it is: public."
        />
      </FormSection>
    </>
  );
}
