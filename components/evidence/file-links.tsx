import { Fragment } from "react";

const FILES = { "evidence.csv": "CSV", "evidence.xlsx": "XLSX", "evidence.ndjson": "NDJSON" };

interface FileLinksProps {
  /** "All of these items". */
  what: string;
  addressOf: (file: string) => string;
}

/** What a list shows, as files: "All of these items as CSV, XLSX, NDJSON". */
export function FileLinks({ what, addressOf }: FileLinksProps) {
  return (
    <span className="print:hidden">
      {Object.entries(FILES).map(([file, format], place) => (
        <Fragment key={file}>
          {place > 0 && ", "}
          <a href={addressOf(file)}>
            <span className={place > 0 ? "sr-only" : undefined}>{what} as </span>
            {format}
          </a>
        </Fragment>
      ))}
    </span>
  );
}
