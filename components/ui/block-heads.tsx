/** The heads of a table whose rows stand as blocks on a narrow screen, where they are heard only. */
export function BlockHeads({ heads }: { heads: readonly string[] }) {
  return (
    <thead className="text-note text-soft max-sm:sr-only">
      <tr className="border-line border-b">
        {heads.map((head) => (
          <th key={head} scope="col" className="py-1.5 pe-6 font-normal">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
