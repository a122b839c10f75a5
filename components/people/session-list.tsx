import { momentInWords } from "@/lib/dates/words";
import { browserInWords } from "@/lib/people/browser";
import type { sessionsOf } from "@/lib/people/read-sessions";

interface SessionListProps {
  sessions: Awaited<ReturnType<typeof sessionsOf>>;
  /** The id of the one that is looking. */
  current: string;
  end: (id: string) => Promise<void>;
}

const BUTTON = "border border-soft bg-panel px-3 py-1 hover:border-ink";

/** Where somebody is signed in, each with a button that ends it. */
export function SessionList({ sessions, current, end }: SessionListProps) {
  return (
    <ul className="max-w-184">
      {sessions.map(({ id, createdAt, updatedAt, userAgent }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-line border-b py-2.5">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">{browserInWords(userAgent)}</p>
            <p className="text-note text-soft">
              Signed in {momentInWords(createdAt)}
              {id !== current && updatedAt > createdAt && `, last used about ${momentInWords(updatedAt)}`}
            </p>
          </div>
          {id === current ? (
            <p className="text-soft">This one</p>
          ) : (
            <form action={end.bind(null, id)}>
              <button type="submit" className={BUTTON}>
                End<span className="sr-only"> the session of {browserInWords(userAgent)}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
