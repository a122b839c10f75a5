import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { siteUrl } from "@/lib/settings";
import { idOf, makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { type Fill, formOf } from "./support/form-run";
import { openForm, RUNS } from "./support/runs";
import { makeWorld, type World } from "./support/world";

test.use({ javaScriptEnabled: false });

const MARKUP = `<script>alert(1)</script><b>bold</b>{{7*7}}`;
const NUL = "One\u0000two";
const HUGE = "x".repeat(1_000_000);
const NEVER = [NUL, HUGE];
const INVISIBLE = "\u200b\u2060";
const BAD_TEXTS = [NUL, INVISIBLE, MARKUP];
/** Only for the first text of a form: all are read by the same few functions. */
const FOR_ONE = [HUGE, "Half \ud83d of a sign"];
const BAD_CODES = ["__proto__", "99.1", "-1"];
const BAD_MARKS = ["x", "99999999999999999999"];

type Entry = [name: string, value: string | File];
interface Control {
  name: string;
  kind: "text" | "choice" | "hidden";
}

let other: TrackerRecord;
test.beforeAll(async () => {
  other = await makeTracker({ indicators: ["exchanges"], tags: ["summit"] });
});

/** What is no answer to a field: the wrong code, or a thing of another tracker. */
function badValues({ kind, name }: Control): string[] {
  if (kind === "text") return BAD_TEXTS;
  if (kind === "hidden") return BAD_MARKS;
  const foreign: Record<string, string> = {
    into: String(idOf(other.sources, "KCNA")),
    indicator: "exchanges",
    "indicators[]": "exchanges",
    "tags[]": "summit",
  };
  return [...BAD_CODES, foreign[name] ?? MARKUP];
}

/** The fields of a form, of those that are alike only one; not what cannot be changed, nor a password, which is nobody's business. */
async function controlsOf(page: Page, press: string, typed: Fill): Promise<Control[]> {
  const all = await formOf(page, press).evaluate((form) =>
    [...(form as HTMLFormElement).elements].map((control) => {
      const { name, type, readOnly } = control as HTMLInputElement;
      return { name: readOnly ? "" : name, type };
    }),
  );
  const chosen = new Map<string, Control>();
  for (const { name, type } of all) {
    if (name === "" || name.startsWith("$ACTION") || ["password", "file", "submit", "fieldset"].includes(type))
      continue;
    const isChoice = ["radio", "checkbox", "select-one"].includes(type);
    const family = name.replace(/\..*/, "");
    if (!chosen.has(family) || name in typed) {
      chosen.set(family, { name, kind: type === "hidden" ? "hidden" : isChoice ? "choice" : "text" });
    }
  }
  return [...chosen.values()];
}

/** What a browser would send of the form, filled in well. */
async function entriesOf(page: Page, press: string, typed: Fill): Promise<Entry[]> {
  const there = await formOf(page, press).evaluate((form) => {
    const button = form.querySelector("button");
    return [...new FormData(form as HTMLFormElement, button)].filter(([, value]) => typeof value === "string");
  });
  const filled = Object.entries(typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): Entry => [name, one]),
  );
  return [...(there as Entry[]).filter(([name]) => !(name in typed)), ...filled];
}

function post(page: Page, address: string, entries: Entry[]): Promise<APIResponse> {
  const sent = new FormData();
  for (const [name, value] of entries) sent.append(name, value);
  return page.request.post(address, { multipart: sent, headers: { Origin: siteUrl().origin }, maxRedirects: 0 });
}

const idOfField = (name: string) => name.replace("[]", "").replace(/[^\w-]/g, "-");

/** What a refusal says, and whether it says it at the field or at one that goes with it, which a person has to see. */
function refusalIn(html: string, { name, kind }: Control): { told: string; isAtField: boolean } | null {
  const [told] = /There is a problem.*?<\/ul>/s.exec(html) ?? [];
  if (told === undefined) return null;
  const family = idOfField(name.replace(/\..*/, ""));
  const places = [...told.matchAll(/href="#([^"]+)"/g)].map(([, place = ""]) => place);
  const isAtField = places.some((place) => place.startsWith(family) && html.includes(`id="${place}"`));
  return { told, isAtField: kind === "hidden" || isAtField };
}

/** What cannot be seen is no answer at all, and where nothing else was changed there is nothing to save. */
function saysNothing(bad: string, told: string): boolean {
  return bad === INVISIBLE && told.includes("Nothing was changed");
}

async function expectInert(page: Page, { tracker }: World, addresses: string[]): Promise<void> {
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
  for (const address of [...addresses, ...all, "/desk", "/desk/ledger"]) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBeLessThan(500);
    const html = await answer.text();
    expect(html, address).not.toContain("<b>bold</b>");
    expect(html, address).not.toContain("<script>alert(1)");
  }
}

// The form of a draft is the form of what it becomes.
for (const run of RUNS.filter(({ on }) => !/drafts\/\[draft\](, of|$)/.test(on))) {
  test(`no field of “${run.press}” on /${run.on} is broken by what is sent in it`, async ({ page, context }) => {
    test.slow();
    let world = await makeWorld();
    let { address, typed } = await openForm(page, context, world, run);
    let isFresh = true;
    /** Where markup was taken for text, in this world. */
    let shown: string[] = [];
    const openAnew = async () => {
      if (shown.length > 0) await expectInert(page, world, shown);
      [world, isFresh, shown] = [await makeWorld(), true, []];
      ({ address, typed } = await openForm(page, context, world, run));
    };
    const send = async ({ name }: Control, bad: string) => {
      const others = (await entriesOf(page, run.press, typed)).filter(([other]) => other !== name);
      const answer = await post(page, address, [...others, [name, bad]]);
      expect(answer.status(), `${name}: ${JSON.stringify(bad.slice(0, 40))}`).toBeLessThan(500);
      return { html: await answer.text(), to: answer.headers().location ?? address };
    };
    const controls = await controlsOf(page, run.press, typed);
    const firstText = controls.find(({ kind }) => kind === "text");
    for (const control of controls) {
      for (const bad of [...badValues(control), ...(control === firstText ? FOR_ONE : [])]) {
        const what = `${control.name}: ${JSON.stringify(bad.slice(0, 40))}`;
        let { html, to } = await send(control, bad);
        // What was accepted before may have ended what the form is for.
        if (!isFresh && refusalIn(html, control)?.isAtField === false) {
          await openAnew();
          ({ html, to } = await send(control, bad));
        }
        expect(html, what).not.toContain("<b>bold</b>");
        const refusal = refusalIn(html, control);
        if (refusal) {
          const isTold = refusal.isAtField || saysNothing(bad, refusal.told);
          expect(isTold, `${what} is told at the field: ${refusal.told}`).toBe(true);
          continue;
        }
        expect(NEVER, `${what} is refused`).not.toContain(bad);
        if (bad === MARKUP) shown.push(to);
        isFresh = false;
        ({ address, typed } = await openForm(page, context, world, run));
        if ((await formOf(page, run.press).count()) === 0) await openAnew();
      }
    }
    if (shown.length > 0) await expectInert(page, world, shown);
  });
}
