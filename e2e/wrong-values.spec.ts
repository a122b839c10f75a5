import { expect, test } from "@playwright/test";
import { idOf, makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { FormRun } from "./support/form-run";
import type { Control } from "./support/read-form";
import { RUNS } from "./support/runs";
import { getPage } from "./support/site";
import { beginTrial, giveBack, openIn, sendWith, type Trial } from "./support/trial";
import { INVISIBLE, type Try, verdictOn } from "./support/verdict";
import { makeWorld } from "./support/world";

/** Markup, what templates fill in, and half a sign. */
const MARKUP = "<script>alert(1)</script><b>bold</b>{{7*7}} \ud83d";
const NUL = "One\u0000two";
/** Ten times what the longest text may hold. */
const LONG = "x".repeat(100_000);
/** Only for the first text of a form: what it asks of the site is asked by the whole form, not by the field. */
const HUGE = "x".repeat(1_000_000);
const NEVER = [NUL, LONG, HUGE];
const BAD_CODES = ["__proto__", "99.1", "-1"];
const BAD_MARKS = ["x", "99999999999999999999"];

let other: TrackerRecord;
test.beforeAll(async () => {
  other = await makeTracker({ indicators: ["exchanges"], tags: ["summit"] });
});

/** The code of no choice, or of a thing of another tracker. */
function wrongCodes({ name }: Control): string[] {
  const foreign: Record<string, string> = {
    into: String(idOf(other.sources, "KCNA")),
    indicator: "exchanges",
    "indicators[]": "exchanges",
    "tags[]": "summit",
  };
  return [...BAD_CODES, foreign[name] ?? MARKUP];
}

/**
 * Every wrong value for every field, however many controls it has. What is sent at once has one in each field that is
 * refused at its field; what a form carries hidden is refused as a whole, and so it is sent alone.
 */
function turnsOf(controls: Control[]): Try[][] {
  const fields = [...new Map(controls.map((control) => [control.name, control])).values()];
  const of = (kind: Control["kind"]) => fields.filter((control) => control.kind === kind);
  const inAll = (some: Control[], bad: string): Try[] => some.map((control) => ({ control, bad }));
  const [texts, choices] = [of("text"), of("choice")];
  const codes = [0, 1, 2, 3].map((turn) =>
    choices.map((control) => ({ control, bad: wrongCodes(control)[turn] ?? "" })),
  );
  const [first = [], second = [], third = [], fourth = []] = codes;
  return [
    [...inAll(texts, NUL), ...first],
    [...inAll(texts, LONG), ...second],
    [...inAll(texts.slice(0, 1), HUGE), ...third],
    fourth,
    inAll(texts, INVISIBLE),
    inAll(texts, MARKUP),
    ...BAD_MARKS.flatMap((bad) => of("hidden").map((control) => [{ control, bad }])),
  ];
}

const inWords = (tries: Try[]) =>
  tries.map(({ control, bad }) => `${control.name}: ${JSON.stringify(bad.slice(0, 40))}`).join(", ");
/** A form under trial, in a world of its own until somebody saved what it is for. */
interface Course {
  run: FormRun;
  trial: Trial;
  isFresh: boolean;
  /** Where markup was taken for text, in this world. */
  shown: string[];
}

async function beginAnew(course: Course): Promise<void> {
  await expectInert(course.trial, course.shown);
  Object.assign(course, { trial: await openIn(await makeWorld(), course.run), isFresh: true, shown: [] });
}

/**
 * Sends wrong values at once, again and again without those that were refused where a person sees it, until all were or
 * the form takes the others.
 */
async function tryOut(course: Course, tries: Try[]): Promise<void> {
  let left = tries;
  while (left.length > 0) {
    const answer = await sendWith(
      course.trial,
      left.map(({ control, bad }) => [control.name, bad]),
    );
    expect(answer.status, inWords(left)).toBeLessThan(500);
    expect(answer.html, inWords(left)).not.toContain("<b>bold</b>");
    const { accepted, refused, told } = verdictOn(answer, left);
    if (accepted) return accept(course, left, answer.location ?? course.trial.address);
    left = left.filter((one) => !refused.includes(one));
    if (refused.length > 0) continue;
    // What was accepted before may have ended what the form is for.
    if (!course.isFresh) await beginAnew(course);
    // What is told of one may hide what is wrong with another.
    else if (left.length > 1) for (const one of left.splice(0)) await tryOut(course, [one]);
    else expect(told, `${inWords(left)} is told at the field`).toBe("");
  }
}

async function accept(course: Course, tries: Try[], to: string): Promise<void> {
  const never = tries.filter(({ bad }) => NEVER.includes(bad));
  expect(never, `${inWords(never)} is refused`).toEqual([]);
  if (tries.some(({ bad }) => bad === MARKUP)) course.shown.push(to);
  course.isFresh = false;
  course.trial = await openIn(course.trial.world, course.run);
  if (!course.trial.form) await beginAnew(course);
}

/** Where markup was shown, on these pages, it is shown as text, and so it is wherever else it can stand. */
async function expectInert({ world: { tracker }, cookies }: Trial, addresses: string[]): Promise<void> {
  if (addresses.length === 0) return;
  const desk = `/desk/trackers/${tracker.slug}`;
  const readers = [
    "",
    "/evidence",
    "/timeline",
    "/timeline/levels",
    "/outlooks",
    "/codebook",
    "/about",
    "/indicators/missile-tests",
    "/evidence/1",
  ];
  const editors = ["", "/actors", "/scenarios", "/sources", "/calendar", "/tags/edit", "/themes/edit"];
  const all = [
    ...readers.map((path) => `/trackers/${tracker.slug}${path}`),
    ...editors.map((path) => `${desk}${path}`),
  ];
  for (const address of [...addresses, ...all, `/desk?tracker=${tracker.slug}`, "/desk/ledger"]) {
    const { status, html } = await getPage(address, cookies);
    expect(status, address).toBeLessThan(500);
    expect(html, address).not.toContain("<b>bold</b>");
    expect(html, address).not.toContain("<script>alert(1)");
  }
}

for (const run of RUNS) {
  test(`no field of “${run.press}” on /${run.on} is broken by what is sent in it`, async () => {
    test.slow();
    const course: Course = { run, trial: await beginTrial(run), isFresh: true, shown: [] };
    for (const tries of turnsOf(course.trial.form?.controls ?? [])) await tryOut(course, tries);
    await expectInert(course.trial, course.shown);
    if (course.isFresh) giveBack(course.trial);
  });
}
