import { expect, test } from "@playwright/test";
import { idOf, makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { FormRun } from "./support/form-run";
import type { Control } from "./support/read-form";
import { attributeOf, elementsIn, firstIn, readPage, wordsIn } from "./support/read-page";
import { RUNS } from "./support/runs";
import { type Answer, getPage } from "./support/site";
import { beginTrial, giveBack, openIn, sendWith, type Trial } from "./support/trial";
import { makeWorld } from "./support/world";

const MARKUP = `<script>alert(1)</script><b>bold</b>{{7*7}}`;
const NUL = "One\u0000two";
/** Ten times what the longest text may hold. */
const LONG = "x".repeat(100_000);
/** Only for the first text of a form: what it asks of the site is asked by the whole form, not by the field. */
const HUGE = "x".repeat(1_000_000);
const NEVER = [NUL, LONG, HUGE];
const INVISIBLE = "\u200b\u2060";
const HALF = "Half \ud83d of a sign";
const BAD_CODES = ["__proto__", "99.1", "-1"];
const BAD_MARKS = ["x", "99999999999999999999"];
/** How many answers are waited for at once. */
const AT_ONCE = 4;

interface Try {
  control: Control;
  bad: string;
}

let other: TrackerRecord;
test.beforeAll(async () => {
  other = await makeTracker({ indicators: ["exchanges"], tags: ["summit"] });
});

/** What is no answer to a field: the wrong code, or a thing of another tracker. */
function badValues({ kind, name }: Control): string[] {
  if (kind === "text") return [NUL, LONG, INVISIBLE, HALF, MARKUP];
  if (kind === "hidden") return BAD_MARKS;
  const foreign: Record<string, string> = {
    into: String(idOf(other.sources, "KCNA")),
    indicator: "exchanges",
    "indicators[]": "exchanges",
    "tags[]": "summit",
  };
  return [...BAD_CODES, foreign[name] ?? MARKUP];
}

/** Every wrong value in every field, however many controls it has. */
function triesOf(controls: Control[]): Try[] {
  const fields = [...new Map(controls.map((control) => [control.name, control])).values()];
  const tries = fields.flatMap((control) => badValues(control).map((bad) => ({ control, bad })));
  const text = fields.find(({ kind }) => kind === "text");
  return text ? [...tries, { control: text, bad: HUGE }] : tries;
}

const inWords = ({ control, bad }: Try) => `${control.name}: ${JSON.stringify(bad.slice(0, 40))}`;
const idOfField = (name: string) => name.replace("[]", "").replace(/[^\w-]/g, "-");

/**
 * How a wrong value was answered: accepted, refused at its field or at one of its kind or row, which a person has to
 * see, or refused elsewhere, with what is said there.
 */
function verdictOn({ status, html }: Answer, { control: { name, kind }, bad }: Try): "accepted" | "refused" | string {
  if (status >= 400) return kind === "hidden" ? "refused" : `status ${status}`;
  if (!html.includes("There is a problem")) return "accepted";
  const page = readPage(html);
  const summary = firstIn(page, (one) => attributeOf(one, "aria-labelledby") === "error-summary-title");
  if (!summary) return "accepted";
  const told = wordsIn(summary);
  // What cannot be seen is no answer at all, and where nothing else was changed there is nothing to save.
  if (kind === "hidden" || (bad === INVISIBLE && told.includes("Nothing was changed"))) return "refused";
  const [family = "", row] = name.split(".").map(idOfField);
  const places = [...elementsIn(summary)].flatMap((one) => attributeOf(one, "href")?.replace("#", "") ?? []);
  const near = new Set(places.filter((place) => place.startsWith(family) || (row && place.endsWith(`-${row}`))));
  return firstIn(page, (one) => near.has(attributeOf(one, "id") ?? "")) ? "refused" : told;
}

async function send(trial: Trial, one: Try): Promise<{ verdict: string; to: string }> {
  const answer = await sendWith(trial, one.control.name, one.bad);
  expect(answer.status, inWords(one)).toBeLessThan(500);
  expect(answer.html, inWords(one)).not.toContain("<b>bold</b>");
  return { verdict: verdictOn(answer, one), to: answer.location ?? trial.address };
}

/** Sends all, some at once; gives those that were not refused at their field. */
async function notRefused(trial: Trial, tries: Try[]): Promise<Try[]> {
  const left: Try[] = [];
  const waiting = tries.values();
  const sendOn = async () => {
    for (const one of waiting) if ((await send(trial, one)).verdict !== "refused") left.push(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
  return left;
}

/** Sends one after the other, in a new world wherever what was accepted before ended what the form is for. */
async function sendInTurn(run: FormRun, begun: Trial, isBegunFresh: boolean, tries: Try[]): Promise<void> {
  let [trial, isFresh] = [begun, isBegunFresh];
  /** Where markup was taken for text, in this world. */
  let shown: string[] = [];
  const beginAnew = async () => {
    await expectInert(trial, shown);
    trial = await openIn(await makeWorld(), run);
    [isFresh, shown] = [true, []];
  };
  for (const one of tries) {
    let { verdict, to } = await send(trial, one);
    if (!isFresh && verdict !== "refused" && verdict !== "accepted") {
      await beginAnew();
      ({ verdict, to } = await send(trial, one));
    }
    if (verdict === "refused") continue;
    expect(verdict, `${inWords(one)} is told at the field`).toBe("accepted");
    expect(NEVER, `${inWords(one)} is refused`).not.toContain(one.bad);
    if (one.bad === MARKUP) shown.push(to);
    isFresh = false;
    trial = await openIn(trial.world, run);
    if (!trial.form) await beginAnew();
  }
  await expectInert(trial, shown);
  if (isFresh) giveBack(trial);
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
    const trial = await beginTrial(run);
    const tries = triesOf(trial.form?.controls ?? []);
    const isHopeless = ({ control, bad }: Try) => control.kind === "choice" || NEVER.includes(bad);
    const left = await notRefused(trial, tries.filter(isHopeless));
    await sendInTurn(run, trial, left.length === 0, [...left, ...tries.filter((one) => !isHopeless(one))]);
  });
}
