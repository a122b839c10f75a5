import { Occurred } from "@/components/evidence/occurred";
import { SectionHeading } from "@/components/ui/section-heading";
import type { MoveAndResponse } from "@/lib/timeline/rules";

interface LinkListProps {
  links: readonly MoveAndResponse[];
  itemAddress: (number: number) => string;
}

/** The moves and responses of a timeline in words, each with its ground. */
export function LinkList({ links, itemAddress }: LinkListProps) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <SectionHeading id="links" beside="where an editor linked them">
        Move and response
      </SectionHeading>
      <ul>
        {links.map(({ move, response, note }) => (
          <li key={`${move.number} ${response.number}`} className="max-w-184 border-line border-b py-2.5">
            <p>
              <a href={itemAddress(move.number)}>{move.headline}</a>
              <span className="text-soft">
                , <Occurred date={move.occurred} />
              </span>
            </p>
            <p>
              <span className="text-soft">→ answered by</span>{" "}
              <a href={itemAddress(response.number)}>{response.headline}</a>
              <span className="text-soft">
                , <Occurred date={response.occurred} />
              </span>
            </p>
            <p className="text-note text-soft">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
