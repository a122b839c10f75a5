import { Fact } from "@/components/ui/fact";
import { momentInWords } from "@/lib/dates/words";
import type { ForkShown } from "@/lib/packages/read-fork";
import { fingerprintOf } from "@/lib/packages/rules";

/** Where a tracker was taken over from, and what that means for what is known of it here. */
export function ForkNotice({ fork }: { fork: ForkShown }) {
  const { address, origins, publicKey, contentHash, knownUntil, signedAs, recordedAt } = fork;
  return (
    <>
      <p className="mt-3 max-w-184">
        This tracker is a fork: it was taken over with all that had been recorded, and goes on by itself since. What is
        recorded there later does not come here. On this site nothing of it was known before {momentInWords(recordedAt)}
        , which is why <em>as known on</em> an earlier day shows nothing. Who signed what is told as it was told there.
      </p>
      <dl className="mt-3 max-w-184 border-line border-t">
        <Fact name="From">
          <a href={address} className="wrap-anywhere">
            {address}
          </a>
          {origins.length > 0 && (
            <ul className="text-note text-soft">
              {origins.toReversed().map((origin) => (
                <li key={origin} className="wrap-anywhere">
                  where it had come from <a href={origin}>{origin}</a>
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name="As known there">{momentInWords(knownUntil)}, when the last thing of it was recorded</Fact>
        <Fact name="Taken over">
          {momentInWords(recordedAt)}, by {signedAs}
        </Fact>
        <Fact name="Signed with">
          the key <code className="wrap-anywhere">{fingerprintOf(publicKey)}</code>
        </Fact>
        <Fact name="Content">
          SHA-256 <code className="wrap-anywhere">{contentHash}</code>
        </Fact>
      </dl>
    </>
  );
}
