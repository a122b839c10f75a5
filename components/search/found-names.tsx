import type { ReactNode } from "react";
import { SectionHeading } from "@/components/ui/section-heading";
import type { NameFound } from "@/lib/search/read-names";
import type { Search } from "@/lib/search/rules";
import { type AskedView, inView } from "@/lib/view";
import { Marked } from "./marked";

interface FoundNamesProps {
  base: string;
  names: NameFound[];
  search: Search;
  view: AskedView;
}

/** How many names of a kind are listed. */
export const MOST_NAMES = 10;

const KINDS = [
  { kind: "INDICATOR", id: "indicators", title: "Indicators" },
  { kind: "ACTOR", id: "actors", title: "Actors" },
  { kind: "SOURCE", id: "sources", title: "Sources" },
] as const;
type Kind = (typeof KINDS)[number]["kind"];

/** The indicators, actors and sources that were found, those of the given kinds. */
export function FoundNames({ kinds, names, ...props }: FoundNamesProps & { kinds: readonly Kind[] }) {
  return KINDS.filter(({ kind }) => kinds.includes(kind)).map(({ kind, id, title }) => {
    const own = names.filter((name) => name.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={id}>
        <SectionHeading id={id} beside={own.length > MOST_NAMES && `the ${MOST_NAMES} that match best`}>
          {title}
        </SectionHeading>
        <ul>
          {own.slice(0, MOST_NAMES).map((name) => (
            <li key={`${name.slug} ${name.name}`} className="border-line border-b py-2.5">
              <Name name={name} {...props} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function Name({ name, base, search, view }: Omit<FoundNamesProps, "names"> & { name: NameFound }): ReactNode {
  const shown = <Marked text={name.name} search={search} />;
  if (name.kind === "INDICATOR") {
    return (
      <>
        <a href={inView(`${base}/indicators/${name.slug}`, view)} className="font-medium">
          {shown}
        </a>
        {name.isRetired && <span className="text-soft"> retired</span>}
        {name.observes && (
          <span className="block max-w-184 text-soft">
            <Marked text={name.observes} search={search} length={200} />
          </span>
        )}
      </>
    );
  }
  const query = new URLSearchParams({ [name.kind === "ACTOR" ? "actor" : "source"]: name.name });
  return (
    <>
      <a href={inView(`${base}/evidence?${query}`, view)} className="font-medium">
        {shown}
      </a>
      {name.originalName && (
        <span className="text-soft">
          {" "}
          <Marked text={name.originalName} search={search} />
        </span>
      )}
    </>
  );
}
