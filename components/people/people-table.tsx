import { BlockHeads } from "@/components/ui/block-heads";
import { momentInWords } from "@/lib/dates/words";
import type { PersonRow } from "@/lib/people/read-people";
import { ROLES } from "@/lib/scales/rules";
import { PersonState } from "./person-state";

const CELL = "pe-6 py-2 align-baseline max-sm:block max-sm:py-0.5";
const HEADS = ["Name", "Role", "State", "Last sign-in", "Second step"];

/** Everybody with an account; on a narrow screen each stands as a block. */
export function PeopleTable({ people }: { people: PersonRow[] }) {
  return (
    <table className="w-full text-left max-sm:block">
      <caption className="sr-only">People</caption>
      <BlockHeads heads={HEADS} />
      <tbody className="max-sm:block">
        {people.map((person) => (
          <tr key={person.id} className="border-line border-b max-sm:block max-sm:py-3">
            <th scope="row" className={`font-normal ${CELL}`}>
              <a href={`/desk/people/${person.id}`} className="font-semibold">
                {person.name}
              </a>
              <span className="block text-note text-soft">{person.email}</span>
            </th>
            <td className={CELL}>{ROLES[person.role].words}</td>
            <td className={CELL}>
              <PersonState person={person} />
            </td>
            <td className={CELL}>
              <span className="text-soft sm:sr-only">Last sign-in: </span>
              {person.signedInAt ? <time>{momentInWords(person.signedInAt)}</time> : "Never"}
            </td>
            <td className={CELL}>
              <span className="text-soft sm:sr-only">Second step: </span>
              {person.hasSecondFactor ? "On" : "Off"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
