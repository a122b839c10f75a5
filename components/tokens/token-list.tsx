import { dayOfMoment } from "@/lib/dates/days";
import { dateInWords, momentInWords } from "@/lib/dates/words";
import type { TokenRow } from "@/lib/tokens/read";
import { API_SCOPES } from "@/lib/tokens/rules";

interface TokenListProps {
  tokens: TokenRow[];
  end: (id: number) => Promise<void>;
}

/** The tokens that hold, each with a button that ends it. */
export function TokenList({ tokens, end }: TokenListProps) {
  return (
    <ul className="max-w-184">
      {tokens.map(({ id, name, scopes, expiresAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-line border-b py-2.5">
          <div className="min-w-0 flex-1 basis-72">
            <p className="wrap-anywhere font-medium">{name}</p>
            <p className="text-note text-soft">
              {scopes.map((scope) => API_SCOPES[scope].words).join(", ")} · until {dateInWords(dayOfMoment(expiresAt))}{" "}
              · {lastUsedAt ? `last used ${momentInWords(lastUsedAt)}` : "never used"}
            </p>
          </div>
          <form action={end.bind(null, id)}>
            <button type="submit" className="border border-soft bg-panel px-3 py-1 hover:border-ink">
              End<span className="sr-only"> the token {name}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
