type Address = (tracker: string, ...parts: string[]) => string;

/** Where a reader finds what an entry speaks of, by how its subject is written. */
const ADDRESSES: [RegExp, Address][] = [
  [/^people\/([^/]+)(?:\/tokens\/\d+)?$/, (person) => `/desk/people/${person}`],
  [/^webhooks\/(\d+)$/, (id) => `/desk/settings/webhooks/${id}`],
  [/^([^/]+)$/, (t) => `/trackers/${t}`],
  [/^([^/]+)\/evidence\/(\d+)(?:\/copies\/\d+|\/responses\/.+)?$/, (t, n) => `/trackers/${t}/evidence/${n}`],
  [
    /^([^/]+)\/evidence\/(\d+)\/versions\/(\d+)\/approval$/,
    (t, n, version) => `/trackers/${t}/evidence/${n}/versions/${version}`,
  ],
  [
    /^([^/]+)\/indicators\/([^/]+)\/assessments\/(\d+)(?:\/.+)?$/,
    (t, i, n) => `/trackers/${t}/indicators/${i}/assessments/${n}`,
  ],
  [/^([^/]+)\/indicators\/([^/]+)\/codebook\/\d+$/, (t, i) => `/trackers/${t}/codebook#${i}`],
  [/^([^/]+)\/indicators\/([^/]+)\/checks\/(\d+)$/, (t, i, n) => `/trackers/${t}/indicators/${i}#check-${n}`],
  [/^([^/]+)\/indicators\/([^/]+)\/reviews\/(\d+)$/, (t, i, n) => `/trackers/${t}/indicators/${i}#review-${n}`],
  [/^([^/]+)\/indicators\/([^/]+)$/, (t, i) => `/trackers/${t}/indicators/${i}`],
  [/^([^/]+)\/outlooks\/(\d+)(?:\/results\/\d+)?$/, (t, n) => `/trackers/${t}/outlooks#outlook-${n}`],
  [/^([^/]+)\/fork$/, (t) => `/trackers/${t}/about#fork`],
  [/^([^/]+)\/(actors|sources|scenarios)\/.+$/, (t, what) => `/desk/trackers/${t}/${what}`],
  [/^([^/]+)\/calendar\/\d+$/, (t) => `/desk/trackers/${t}/calendar`],
];

/** The address of what an entry speaks of; null where it has none. */
export function subjectAddress(subject: string): string | null {
  for (const [pattern, address] of ADDRESSES) {
    const [, tracker, ...parts] = pattern.exec(subject) ?? [];
    if (tracker) return address(tracker, ...parts);
  }
  return null;
}

/** A subject as it is shown: a person by name, where it is known. */
export function subjectInWords(subject: string, names: ReadonlyMap<string, string>): string {
  const [, person = ""] = /^people\/([^/]+)$/.exec(subject) ?? [];
  return names.get(person) ?? subject;
}
