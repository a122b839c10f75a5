interface NewNamesProps {
  sources: string[];
  actors: string[];
}

/** The sources and actors that would be added with the items. */
export function NewNames({ sources, actors }: NewNamesProps) {
  if (sources.length + actors.length === 0) return null;
  return (
    <dl className="mt-5 grid max-w-184 gap-3">
      <Names title="New sources" names={sources} note="news outlets, F: reliability cannot be judged" />
      <Names title="New actors" names={actors} note="bodies" />
    </dl>
  );
}

function Names({ title, names, note }: { title: string; names: string[]; note: string }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt className="font-medium">
        {title} <span className="font-normal text-soft">({note}, until somebody says otherwise)</span>
      </dt>
      <dd className="max-h-40 overflow-y-auto">{names.join(" · ")}</dd>
    </div>
  );
}
