import { RELIABILITIES } from "@/lib/scales/ratings";
import { SOURCE_KINDS } from "@/lib/scales/subjects";
import type { SourcesOnDesk } from "@/lib/sources/read";

interface SourceListProps {
  tracker: SourcesOnDesk;
  mayMerge: boolean;
}

const CELL = "py-2 pe-4 align-top max-md:block max-md:py-0.5";

/** The sources of a tracker, each with what can be done about it. */
export function SourceList({ tracker: { slug, sources }, mayMerge }: SourceListProps) {
  return (
    <table className="mt-4 w-full text-start max-md:block">
      <caption className="sr-only">Sources by name</caption>
      <thead className="text-note text-soft max-md:sr-only">
        <tr className="border-ink border-b-[1.5px]">
          {["Source", "Kind", "Reliability"].map((name) => (
            <th key={name} scope="col" className="py-1.5 pe-4 text-start font-normal">
              {name}
            </th>
          ))}
          <th scope="col" className="py-1.5 pe-4 text-end font-normal">
            Items
          </th>
          <th scope="col" className="py-1.5 text-start font-normal">
            To do
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {sources.map((source) => (
          <tr key={source.id} className="border-line border-b max-md:block max-md:py-2.5">
            <th scope="row" className={`text-start font-medium ${CELL}`}>
              {source.name}
              {source.host && <span className="block font-normal text-note text-soft">{source.host}</span>}
            </th>
            <td className={CELL}>{SOURCE_KINDS[source.kind].words}</td>
            <td className={CELL}>
              {source.reliability}: {RELIABILITIES[source.reliability].words}
            </td>
            <td className={`md:text-end ${CELL}`}>
              {source.items}
              <span className="md:sr-only"> {source.items === 1 ? "item" : "items"}</span>
            </td>
            <td className={CELL}>
              {source.mergedInto === null ? (
                <Deeds address={`/desk/trackers/${slug}/sources/${source.id}`} of={source.name} mayMerge={mayMerge} />
              ) : (
                <span className="text-soft">Merged into {source.mergedInto}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deeds({ address, of, mayMerge }: { address: string; of: string; mayMerge: boolean }) {
  const deeds = [
    { path: "edit", words: "Edit" },
    { path: "ratings/new", words: "Change letter", joint: "of " },
    ...(mayMerge ? [{ path: "merge/new", words: "Merge" }] : []),
  ];
  return (
    <ul className="flex flex-wrap gap-x-4">
      {deeds.map(({ path, words, joint = "" }) => (
        <li key={path}>
          <a href={`${address}/${path}`}>
            {words}
            <span className="sr-only">{` ${joint}${of}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
