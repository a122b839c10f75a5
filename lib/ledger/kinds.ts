/** Kinds of thing that `payload_of` in the database can describe. */
export type Subject =
  | "evidence_version"
  | "assessment"
  | "codebook"
  | "indicator_check"
  | "approval"
  | "dissent"
  | "review"
  | "source_rating"
  | "evidence_copy"
  | "outlook"
  | "outlook_result"
  | "response"
  | "response_withdrawal"
  | "fork"
  | "redaction"
  | "expected_event"
  | "tracker"
  | "indicator"
  | "actor"
  | "source"
  | "scenario"
  | "person"
  | "api_token"
  | "webhook";

/** How subjects are written whose rows are only ever added, each with an entry of its own. */
const ADDED = {
  codebook: /^[^/]+\/indicators\/[^/]+\/codebook\/[0-9]+$/,
  evidence_version: /^[^/]+\/evidence\/[0-9]+$/,
  indicator_check: /^[^/]+\/indicators\/[^/]+\/checks\/[0-9]+$/,
  assessment: /^[^/]+\/indicators\/[^/]+\/assessments\/[0-9]+$/,
  approval: /^[^/]+\/(evidence\/[0-9]+\/versions\/[0-9]+|indicators\/[^/]+\/assessments\/[0-9]+)\/approval$/,
  dissent: /^[^/]+\/indicators\/[^/]+\/assessments\/[0-9]+\/dissents\/[0-9]+$/,
  review: /^[^/]+\/indicators\/[^/]+\/reviews\/[0-9]+$/,
  source_rating: /^[^/]+\/sources\/[^/]+\/ratings\/[0-9]+$/,
  evidence_copy: /^[^/]+\/evidence\/[0-9]+\/copies\/[0-9]+$/,
  outlook: /^[^/]+\/outlooks\/[0-9]+$/,
  outlook_result: /^[^/]+\/outlooks\/[0-9]+\/results\/[0-9]+$/,
  response: /^[^/]+\/evidence\/[0-9]+\/responses\/[0-9]+$/,
  response_withdrawal: /^[^/]+\/evidence\/[0-9]+\/responses\/[0-9]+\/withdrawal$/,
  fork: /^[^/]+\/fork$/,
  redaction: /^redactions\/[0-9]+$/,
} as const satisfies Partial<Record<Subject, RegExp>>;

export type AddedKind = keyof typeof ADDED;
export type KeptKind = Exclude<Subject, AddedKind>;

/** How subjects are written whose row changes, so that only the newest entry speaks of it as it is. */
const KEPT: Record<KeptKind, RegExp> = {
  tracker: /^[^/]+$/,
  indicator: /^[^/]+\/indicators\/[^/]+$/,
  actor: /^[^/]+\/actors\/[^/]+$/,
  source: /^[^/]+\/sources\/[^/]+$/,
  scenario: /^[^/]+\/scenarios\/[^/]+$/,
  expected_event: /^[^/]+\/calendar\/[0-9]+$/,
  person: /^people\/[^/]+$/,
  api_token: /^people\/[^/]+\/tokens\/[0-9]+$/,
  webhook: /^webhooks\/[0-9]+$/,
};

export const ADDED_KINDS = Object.keys(ADDED) as AddedKind[];
export const KEPT_KINDS = Object.keys(KEPT) as KeptKind[];

/** What an entry speaks of, by how its subject is written; null where nobody knows what that is. */
export function kindOf(subject: string): AddedKind | KeptKind | null {
  return (
    ADDED_KINDS.find((kind) => ADDED[kind].test(subject)) ?? KEPT_KINDS.find((kind) => KEPT[kind].test(subject)) ?? null
  );
}

export function isAdded(kind: AddedKind | KeptKind): kind is AddedKind {
  return kind in ADDED;
}

/** How the subjects of a kind are written. */
export function subjectOf(kind: AddedKind): RegExp {
  return ADDED[kind];
}
