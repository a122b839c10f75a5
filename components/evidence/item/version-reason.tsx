import { momentInWords } from "@/lib/dates/words";
import type { ItemVersion } from "@/lib/evidence/read-item";

/** Why a version was made, by whom and when. */
export function VersionReason({ version: { reason, recordedAt, signedAs } }: { version: ItemVersion }) {
  return (
    <p>
      {reason && `“${reason}” `}
      <span className="text-soft">
        {signedAs}, <time dateTime={recordedAt.toISOString()}>{momentInWords(recordedAt)}</time>
      </span>
    </p>
  );
}
