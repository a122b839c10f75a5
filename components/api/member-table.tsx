import type { JsonSchema } from "@/lib/api/document";
import { typeInWords } from "@/lib/api/schema-words";
import { Description } from "./description";

export interface Member {
  name: string;
  schema: JsonSchema;
  description: string;
}

const CELL = "pe-6 py-1 align-baseline max-sm:block max-sm:py-0.5";

/** Parameters or members, each with its type and what it is. */
export function MemberTable({ caption, members }: { caption: string; members: Member[] }) {
  return (
    <table className="mt-2 w-full text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {members.map(({ name, schema, description }) => (
          <tr key={name} className="border-line border-b max-sm:block max-sm:py-2">
            <th scope="row" className={`w-48 font-medium ${CELL}`}>
              <code>{name}</code>
            </th>
            <td className={`w-88 wrap-anywhere text-note text-soft ${CELL}`}>
              <TypeName schema={schema} />
            </td>
            <td className={CELL}>
              <Description text={description} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TypeName({ schema }: { schema: JsonSchema }) {
  const { words, shape } = typeInWords(schema);
  if (shape === null) return words;
  const [before = "", after = ""] = words.split(shape);
  return (
    <>
      {before}
      <a href={`#${shape}`}>{shape}</a>
      {after}
    </>
  );
}
