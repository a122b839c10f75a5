"use client";

import { useField } from "@/components/ui/form-state";

/** Publishes at once, and asks a second person to look at it all the same. */
export function ReviewTick() {
  const { id, values } = useField("forReview");
  return (
    <div className="mb-4 flex items-baseline gap-2">
      <input
        id={id}
        type="checkbox"
        name="forReview"
        value="yes"
        defaultChecked={values.includes("yes")}
        aria-describedby={`${id}-is`}
        className="size-4 flex-none translate-y-0.5 accent-link"
      />
      <div>
        <label htmlFor={id}>Publish now, and ask for a review</label>
        <p id={`${id}-is`} className="text-note text-soft">
          Until a reviewer has approved it, readers see that no second person has.
        </p>
      </div>
    </div>
  );
}
