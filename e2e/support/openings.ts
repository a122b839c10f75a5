import { readdirSync } from "node:fs";
import type { ImportState } from "@/lib/import/rules";
import { idOf } from "@/lib/testing/tracker-record";
import type { Person } from "./editor";
import { makeImport } from "./import-jobs";
import { VARIANTS_OF_READERS } from "./variants-of-readers";
import { linkFor, type Visitor } from "./visitors";
import { openableDelivery, openableWebhook, stoppedWebhook } from "./webhooks";
import { makeDisabled, makeDraft, SCENARIO, type World } from "./world";

/** One way to open a page. */
interface Opening {
  /** The page's folder, and what is special about this opening of it. */
  name: string;
  as: Visitor;
  /** Its address, of things that may be made for it. */
  address: (world: World, visitor: Person) => string | Promise<string>;
  status: number;
  /** True where the page shows nothing and leads to another one. */
  leadsOn: boolean;
}

/** The folders of all pages, the one source of which pages there are. */
export const PAGES = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => file.replace(/\/?page\.tsx$/, ""))
  .sort();

/** What stands in an address for a folder in brackets. A page with another one fails until it stands here. */
const PARAMETERS: Record<string, (world: World, visitor: Person) => string | number | Promise<string | number>> = {
  tracker: ({ tracker }) => tracker.slug,
  indicator: () => "missile-tests",
  // Item, judgement, outlook, event: of each there is a first one.
  number: () => 1,
  version: () => 1,
  source: ({ tracker }) => idOf(tracker.sources, "Reuters"),
  actor: ({ tracker }) => idOf(tracker.actors, "North Korea"),
  scenario: () => SCENARIO,
  person: ({ bo }) => bo.id ?? "",
  draft: (world) => makeDraft(world.ada.editor, world, "NEW_EVIDENCE"),
  response: () => 1,
  job: (world) => makeImport(world, "UPLOADED"),
  token: (_, visitor) => linkFor(visitor),
  webhook: (world) => openableWebhook(world),
  delivery: (world) => openableDelivery(world),
};

const VISITORS: Record<string, Visitor> = {
  "desk/sign-in": "nobody",
  "desk/sign-in/[token]": "nobody",
  "desk/sign-in/code": "halfway",
  "desk/settings/second-step": "settingUp",
  "desk/settings/second-step/codes": "protected",
  "desk/settings/second-step/removal": "protected",
};

const draft = "desk/trackers/[tracker]/drafts/[draft]";
const job = "desk/import/[job]";
const jobIn = (state: ImportState) => ({ job: (world: World) => makeImport(world, state) });
const handedIn = { draft: (world: World) => makeDraft(world.bo, world, "NEW_EVIDENCE", "IN_REVIEW") };

export interface Variant {
  /** What takes the place of the usual things in the address. */
  with?: typeof PARAMETERS;
  query?: string;
  as?: Visitor;
}

const first = { tracker: () => "korean-peninsula", indicator: () => "nuclear-tests" };

/** Other states in which a page looks otherwise. */
const VARIANTS: Record<string, Record<string, Variant>> = {
  ...VARIANTS_OF_READERS,
  "trackers/[tracker]": {
    "of the first start": { with: first },
    "marked since a day": { query: "?since=2026-01-01" },
    "as it was": { query: "?asOf=2026-02-15&knownOn=2999-01-01&since=2026-01-01" },
    "a bad day": { query: "?asOf=never&level=BETTER" },
    sorted: { query: "?sort=level" },
  },
  "trackers/[tracker]/indicators/[indicator]": {
    "of the first start": { with: first },
    unreviewed: { with: { indicator: () => "humanitarian-aid" } },
    "marked since a day": { query: "?since=2026-01-01" },
    "before anything": { query: "?knownOn=2020-01-01" },
    "a bad day": { query: "?asOf=soon" },
  },
  "trackers/[tracker]/indicators/[indicator]/assessments/[number]": {
    "of the first start": { with: { ...first, number: () => 6 } },
  },
  "trackers/[tracker]/codebook": { "of the first start": { with: first } },
  "trackers/[tracker]/about": { "of the first start": { with: first } },
  "trackers/[tracker]/evidence": {
    "of the first start": { with: first },
    "every column": {
      query:
        "?columns=occurred,bearings,source,rating,kind,significance,actors,tags,published,recorded&density=compact",
    },
    "before anything": { query: "?knownOn=2020-01-01" },
    "bad filters": { query: "?q=kim&from=2025-02-31&page=0" },
    "nothing found": { query: "?q=xyzzy" },
  },
  "trackers/[tracker]/timeline": {
    "of the first start": { with: first },
    "by actor": { with: first, query: "?lanes=actor&from=2025&to=2026" },
    "bad parameters": { query: "?lanes=colour&from=2025-02-31" },
    "nothing found": { query: "?q=xyzzy" },
    "a bad day": { query: "?asOf=never" },
  },
  "trackers/[tracker]/timeline/levels": {
    "of the first start": { with: first },
    "before anything": { query: "?knownOn=2020-01-01" },
    "a bad day": { query: "?asOf=never" },
  },
  "trackers/[tracker]/evidence/[number]": {
    unreviewed: { with: { number: () => 2 } },
    retracted: { with: { number: () => 3 } },
    "of the first start": { with: { ...first, number: () => 60 } },
  },
  "trackers/[tracker]/evidence/[number]/versions": { compared: { query: "?from=1&to=2" } },
  "trackers/[tracker]/scenarios": { "before anything": { query: "?knownOn=2020-01-01" } },
  "trackers/[tracker]/actors": {
    "of the first start": { with: first },
    "before anything": { query: "?knownOn=2020-01-01" },
    "a bad day": { query: "?asOf=soon" },
  },
  "trackers/[tracker]/changes": { "a bad day": { query: "?from=never" } },
  "trackers/[tracker]/briefing": {
    "of the first start": { with: first, query: "?from=2026-02-01&to=2026-08-20" },
    "a bad day": { query: "?from=never&knownOn=soon" },
  },
  "trackers/[tracker]/outlooks": { "before anything": { query: "?knownOn=2020-01-01" } },
  desk: {
    "of one tracker": { query: "?tracker=korean-peninsula" },
    "one list": { query: "?list=reviews" },
    "a bad list": { query: "?list=all" },
  },
  "trackers/[tracker]/search": {
    "something found": { query: "?q=missiles" },
    "as it was": { query: "?q=fired&knownOn=2999-01-01&asOf=2026-02-15" },
    "a name mistyped": { query: "?q=Reutres" },
    "nothing found": { query: "?q=xyzzy" },
    "too short": { query: "?q=x" },
    "of the first start": { with: first, query: "?q=kim" },
  },
  "desk/ledger": { "nothing found": { query: "?who=nobody" } },
  "desk/search": { "something found": { query: "?q=missiles" }, "nothing found": { query: "?q=xyzzy" } },
  "desk/settings": {
    "signed in elsewhere too": { as: "twice" },
    "with the second step": { as: "protected" },
    "with a token": { as: "tokened" },
  },
  "desk/settings/second-step": { "when it is on": { as: "protected" } },
  "desk/settings/webhooks/[webhook]": { stopped: { with: { webhook: stoppedWebhook } } },
  "desk/people/[person]/access": { disabled: { with: { person: makeDisabled } } },
  "desk/sign-in/[token]": { used: { with: { token: () => "used" } } },
  "desk/trackers/new": { "of an editor": { as: "editor" } },
  "desk/trackers/[tracker]/evidence/[number]": { unreviewed: { with: { number: () => 2 } } },
  "desk/trackers/[tracker]/indicators/[indicator]/assessments/[number]": {
    unreviewed: { with: { indicator: () => "humanitarian-aid" } },
  },
  [draft]: {
    "of a change": { with: { draft: (world) => makeDraft(world.ada.editor, world, "EVIDENCE_EDIT") } },
    "of a retraction": { with: { draft: (world) => makeDraft(world.ada.editor, world, "EVIDENCE_RETRACTION") } },
    "of a judgement": { with: { draft: (world) => makeDraft(world.ada.editor, world, "ASSESSMENT") } },
    "handed in": { with: { draft: (world) => makeDraft(world.ada.editor, world, "NEW_EVIDENCE", "IN_REVIEW") } },
    "to review": { with: handedIn },
  },
  [`${draft}/preview/board`]: {
    "of a judgement": { with: { draft: (world) => makeDraft(world.bo, world, "ASSESSMENT", "IN_REVIEW") } },
  },
  [job]: {
    trying: { with: jobIn("TRYING") },
    tried: { with: jobIn("TRIED") },
    duplicates: { with: jobIn("TRIED"), query: "?show=DUPLICATE" },
    applied: { with: jobIn("APPLIED") },
    stopped: { with: jobIn("STOPPED") },
  },
};

/** Every way to open a page of a folder. */
export function openingsOf(page: string): Opening[] {
  const variants = Object.entries({ "": {}, ...VARIANTS[page] } as Record<string, Variant>);
  return variants.map(([special, { as, query = "", with: own }]) => ({
    name: special ? `${page}, ${special}` : page,
    as: as ?? VISITORS[page] ?? "admin",
    address: (world, visitor) => filledIn(`${page}${query}`, { ...PARAMETERS, ...own }, world, visitor),
    status: Number(/^answers\/(\d+)$/.exec(page)?.[1] ?? 200),
    leadsOn: page === "desk/next",
  }));
}

async function filledIn(page: string, parameters: typeof PARAMETERS, world: World, visitor: Person): Promise<string> {
  let address = `/${page}`;
  for (const [place, name = ""] of page.matchAll(/\[(\w+)\]/g)) {
    const parameter = parameters[name];
    if (!parameter) throw new Error(`Nothing stands for “${name}” in the addresses of ${page}.`);
    address = address.replace(place, String(await parameter(world, visitor)));
  }
  return address;
}
