interface PlacingProps {
  /** The address of the board, and of one of its indicators; null where it has none. */
  base: string;
  example: string | null;
  /** The markup of a frame of the board. */
  frame: string;
}

/** How the board and its indicators are placed on other pages. */
export function Placing({ base, example, frame }: PlacingProps) {
  return (
    <div className="mt-3 max-w-184 space-y-3">
      <p>
        The board and each indicator may be framed by any page; nothing is stored in the reader’s browser. The second
        part sizes the frame, and can be left out.
      </p>
      <pre className="select-all whitespace-pre-wrap bg-wash px-3 py-2 text-note wrap-anywhere">{frame}</pre>
      <ul className="list-disc space-y-1 ps-5 text-soft marker:text-faint">
        <li>
          <a href={`${base}/embed`}>The board in a frame</a>
          {example && (
            <>
              , <a href={`${example}/embed`}>an indicator in a frame</a>
            </>
          )}
          ; <code>?theme=light</code> or <code>?theme=dark</code> sets its colours, and <code>?asOf=</code> and{" "}
          <code>?knownOn=</code> its day.
        </li>
        <li>
          As a picture of one line: <a href={`${base}/badge.svg`}>of the board</a>
          {example && (
            <>
              , <a href={`${example}/badge.svg`}>of an indicator</a>
            </>
          )}
          .
        </li>
        <li>Where a page takes addresses by oEmbed, the address of the board or of an indicator is enough.</li>
      </ul>
    </div>
  );
}
