import { Notice } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/refusal";

/** What speaks against publishing a draft as it is. */
export function NotYetWhole({ errors }: { errors: FieldErrors }) {
  return (
    <Notice tone="due" title="It cannot be shown as it would be published. What is still to be done:">
      <ul className="list-disc ps-5">
        {Object.entries(errors).map(([field, message]) => (
          <li key={field}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
