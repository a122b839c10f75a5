"use client";

import { ChoiceField } from "@/components/ui/choice-field";
import { useField } from "@/components/ui/form-state";

/** The tracker's tags with what each one means; folded up while none is chosen. */
export function TagField({ tags }: { tags: { slug: string; definition: string }[] }) {
  const { values, error } = useField("tags[]");
  return (
    <details open={values.length > 0 || Boolean(error)}>
      <summary>
        <span className="font-medium">Tags</span> (optional)
      </summary>
      <div className="mt-3">
        <ChoiceField
          name="tags[]"
          legend="Tags"
          isLegendHidden
          layout="grid"
          choices={tags.map(({ slug, definition }) => ({ code: slug, words: slug, hint: definition }))}
        />
      </div>
    </details>
  );
}
