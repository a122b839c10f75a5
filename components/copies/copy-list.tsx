import type { Copy } from "@/lib/copies/read";
import { MEDIA_TYPES, type MediaType, sizeInWords } from "@/lib/copies/rules";
import { momentInWords } from "@/lib/dates/words";

/** The files that are kept with an item, each to be downloaded and held to its SHA-256. */
export function CopyList({ item, copies }: { item: string; copies: Copy[] }) {
  return (
    <ul>
      {copies.map(({ number, fileName, mediaType, bytes, sha256, capturedAt }) => (
        <li key={number} className="border-line border-b py-2">
          <a href={`${item}/copies/${number}`} download className="wrap-anywhere">
            {fileName}
          </a>{" "}
          <span className="text-soft">
            {MEDIA_TYPES[mediaType as MediaType]?.words ?? mediaType}, {sizeInWords(bytes)}, taken{" "}
            <time dateTime={capturedAt.toISOString()}>{momentInWords(capturedAt)}</time>
          </span>
          <span className="wrap-anywhere block text-note text-soft">SHA-256 {sha256}</span>
        </li>
      ))}
    </ul>
  );
}
