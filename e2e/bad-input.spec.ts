import { expect, test } from "@playwright/test";
import { makeItem } from "@/lib/testing/item-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { sessionCookies } from "./support/editor";
import { type Field, postForm } from "./support/post-form";

test.use({ javaScriptEnabled: false });

const GOOD = {
  headline: "Ten missiles fired",
  occurred: "2026-08-20",
  kind: "ACTION",
  significance: "MAJOR",
  url: "https://www.reuters.com/world/ten-missiles",
  origin: "KCNA",
  credibility: "2",
  "bearings.missile-tests": "AWAY",
};

/** The fields of a good item, but for these. */
function itemWith(...changes: Field[]): Field[] {
  const changed = new Set(changes.map(([name]) => name));
  return [...Object.entries(GOOD).filter(([name]) => !changed.has(name)), ...changes];
}

const REFUSED: [what: string, fields: Field[], label: string, message: RegExp][] = [
  ["31 February", itemWith(["occurred", "2026-02-31"]), "Occurred", /31 February 2026 does not exist/],
  ["a reversed interval", itemWith(["occurred", "2026-09/2026-08"]), "Occurred", /must end after it begins/],
  ["an open interval", itemWith(["occurred", "2026-09-01/.."]), "Occurred", /Both ends of an interval/],
  ["the year 0", itemWith(["occurred", "0000"]), "Occurred", /no year 0000/],
  ["the year 10000", itemWith(["occurred", "10000-01-01"]), "Occurred", /four digits/],
  ["a javascript: address", itemWith(["url", "javascript:alert(1)"]), "Address", /begins with https/],
  ["an address without a scheme", itemWith(["url", "//example.org/a"]), "Address", /begins with https/],
  ["a password in an address", itemWith(["url", "https://a:b@example.org/"]), "Address", /user name or password/],
  ["NUL", itemWith(["headline", "Ten\u0000 missiles"]), "Headline", /hidden character \(U\+0000\)/],
  ["only white space", itemWith(["headline", " \t "]), "Headline", /Enter a headline/],
  ["only zero-width characters", itemWith(["headline", "\u200b\u2060"]), "Headline", /Enter a headline/],
  ["1 MB of text", itemWith(["headline", "x".repeat(1_000_000)]), "Headline", /1,000,000 characters, at most 200/],
  ["1 MB of prose", itemWith(["summary", "x".repeat(1_000_000)]), "Summary", /1,000,000 characters/],
  ["a field sent twice", itemWith(["headline", "One"], ["headline", "Two"]), "Headline", /Enter a headline/],
  ["an unknown credibility", itemWith(["credibility", "7"]), "Credibility of this item", /Choose a credibility/],
  ["an unknown reliability", itemWith(["reliability", "G"]), "Reliability of the origin here", /Choose a reliability/],
];

const REFUSED_SOMEWHERE: [what: string, fields: Field[], message: RegExp][] = [
  ["nothing at all", [], /Enter a headline/],
  ["an unknown kind", itemWith(["kind", "ACT"]), /Choose a kind/],
  ["a kind named as a property", itemWith(["kind", "toString"]), /Choose a kind/],
  ["a significance named as a property", itemWith(["significance", "__proto__"]), /Choose a significance/],
  ["an unknown bearing", itemWith(["bearings.missile-tests", "SIDEWAYS"]), /Choose a bearing/],
  ["another tracker’s indicator", itemWith(["bearings.exchanges", "AWAY"]), /no indicator “exchanges”/],
  ["an indicator named as a property", itemWith(["bearings.constructor", "AWAY"]), /no indicator “constructor”/],
  ["a bearing on nothing", itemWith(["bearings", "AWAY"], ["bearings.missile-tests", ""]), /at least one indicator/],
  ["another tracker’s tag", itemWith(["tags[]", "summit"]), /no tag “summit”/],
  ["an actor named as a property", itemWith(["actors[]", "__proto__"]), /“__proto__” is new here/],
  ["a source named as a property", itemWith(["origin", "constructor"]), /“constructor” is new here/],
  ["a day to come", itemWith(["occurred", "9998-01-01"]), /1 Jan 9998 is still to come/],
];

const REFUSED_JUDGEMENTS: [what: string, field: Field, message: RegExp][] = [
  ["an unknown level", ["level", "UP"], /Choose a level/],
  ["a citation that is none", ["cites[]", "x"], /Choose what to cite/],
  ["a number that is none", ["standing", "x"], /Open it again/],
  ["a day that does not exist", ["effectiveOn", "2026-02-31"], /31 February 2026 does not exist/],
];

let tracker: TrackerRecord;
let other: TrackerRecord;
let cookies: Awaited<ReturnType<typeof sessionCookies>>;

test.beforeAll(async () => {
  tracker = await makeTracker();
  other = await makeTracker({ indicators: ["exchanges"], tags: ["summit"] });
  await makeItem(other, { headline: "Of another tracker" });
  cookies = await sessionCookies();
});
test.beforeEach(({ context }) => context.addCookies(cookies));

for (const [what, fields, label, message] of REFUSED) {
  test(`${what} is refused at its field`, async ({ page }) => {
    await postForm(page, `/desk/trackers/${tracker.slug}/evidence/new`, fields);
    const field = page.getByLabel(label).first();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(message);
    await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(message);
    await expect(page.getByLabel("Origin", { exact: true })).toHaveValue("KCNA");
  });
}

for (const [what, fields, message] of REFUSED_SOMEWHERE) {
  test(`${what} is refused in words`, async ({ page }) => {
    await postForm(page, `/desk/trackers/${tracker.slug}/evidence/new`, fields);
    await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(message);
  });
}

for (const [what, field, message] of REFUSED_JUDGEMENTS) {
  test(`${what} is refused in a judgement`, async ({ page }) => {
    await postForm(page, `/desk/trackers/${tracker.slug}/indicators/missile-tests/assessments/new`, [field]);
    await expect(page.getByRole("alert", { name: "There is a problem" })).toContainText(message);
  });
}

test("what is in no tracker, or in another one, is not found", async ({ page }) => {
  const desk = `/desk/trackers/${tracker.slug}`;
  for (const address of [
    "/desk/trackers/no-such-tracker",
    "/desk/trackers/no-such-tracker/evidence/new",
    `${desk}/evidence/1`,
    `${desk}/evidence/1/edit`,
    `${desk}/evidence/1/retraction/new`,
    `${desk}/evidence/0`,
    `${desk}/evidence/99999999999999999999`,
    `${desk}/evidence/1%20`,
    `${desk}/indicators/exchanges/assessments/new`,
    `${desk}/indicators/__proto__/assessments/new`,
  ]) {
    expect((await page.request.get(address)).status(), address).toBe(404);
  }
});

test("markup in every text is shown as text", async ({ page }) => {
  const markup = `<script>alert(1)</script><b>bold</b>{{7*7}}`;
  const texts = ["headline", "summary", "quote", "note", "origin", "outlet", "actors[]", "bearingNotes.missile-tests"];
  const kinds = { originKind: "OUTLET", originReliability: "C", outletKind: "OUTLET", outletReliability: "C" };
  const fields = [
    ...itemWith(...texts.map((name) => [name, markup] as const)),
    ...Object.entries(kinds),
    ["quoteLang", "en"],
    ["actorKinds[]", "BODY"],
  ] as const;
  const response = await postForm(page, `/desk/trackers/${tracker.slug}/evidence/new`, fields);
  expect(response.status()).toBe(303);
  for (const address of [
    `/desk/trackers/${tracker.slug}/evidence/1`,
    `/desk/trackers/${tracker.slug}/evidence/1/edit`,
    `/desk/trackers/${tracker.slug}`,
    `/trackers/${tracker.slug}/evidence/1`,
    `/trackers/${tracker.slug}/evidence`,
    `/trackers/${tracker.slug}/indicators/missile-tests`,
    `/trackers/${tracker.slug}`,
  ]) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    const html = await answer.text();
    expect(html, address).toContain("&lt;b&gt;bold&lt;/b&gt;");
    expect(html, address).not.toContain("<b>bold</b>");
    expect(html, address).not.toContain("<script>alert(1)");
  }
});
