import { Notice } from "@/components/ui/notice";
import type { Renamed } from "@/lib/corrections/rules";

/** Says of a page that keeps the names of its time what is called otherwise today; nothing where nothing is. */
export function CalledOtherwise({ renamed }: { renamed: Renamed[] }) {
  if (renamed.length === 0) return null;
  return (
    <Notice title="Some of what is named here is called otherwise today">
      <ul className="mt-1 grid gap-1">
        {renamed.map(({ was, now }) => (
          <li key={was}>
            “{was}” is called “{now}” today.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
