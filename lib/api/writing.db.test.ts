import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { approveDraft } from "@/lib/drafts/write-approval";
import type { Editor } from "@/lib/editor";
import { verifyLedger } from "@/lib/ledger/read";
import { type Answered, call } from "@/lib/testing/api-call";
import { typedEvidence } from "@/lib/testing/evidence-form";
import { makeItem, retractItem } from "@/lib/testing/item-record";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import type { ApiScope } from "@/lib/tokens/rules";
import { makeToken } from "@/lib/tokens/write";
import { readEvidence } from "./operations/evidence";
import { readIndicator } from "./operations/indicators";
import { addAssessment, addEvidence, changeEvidence, retractEvidence } from "./operations/writing";

let tracker: TrackerRecord;
let of: { tracker: string };
let ada: Editor;
let token: string;

const tokenFor = (editor: Editor, scopes: ApiScope[] = ["EVIDENCE", "ASSESSMENTS"]) =>
  makeToken(editor, { name: "A script", scopes, days: "30" });

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  [tracker, ada] = [await makeTracker(), await makeEditor("Ada")];
  of = { tracker: tracker.slug };
  token = await tokenFor(ada);
});

const as = (bearer: string, headers = {}) => ({ authorization: `Bearer ${bearer}`, ...headers });
const item = (changes = {}) => typedEvidence({ bearings: { "missile-tests": "AWAY" }, ...changes });
const file = (body: unknown, headers: Record<string, string> = as(token), params = of) =>
  call(addEvidence, params, { body, headers });
const fieldsOf = ({ body }: Answered) => body.errors.map(({ field }: { field: string }) => field);

describe("an item", () => {
  test("is filed as by the form, signed and entered", async () => {
    const { status, headers, body } = await file(item({ headline: "Filed by a program" }));
    expect([status, body.state, body.version]).toEqual([201, "PUBLISHED", 1]);
    expect(headers.get("location")).toBe(body.page);
    const read = await call(readEvidence, { ...of, id: String(body.number) });
    expect(read.body).toMatchObject({ headline: "Filed by a program", signedAs: "Ada", origin: "KCNA" });
    const [entry] = await db.ledgerEntry.findMany({ orderBy: { sequence: "desc" }, take: 1 });
    expect(entry).toMatchObject({
      what: "recordEvidence",
      who: ada.id,
      subject: `${tracker.slug}/evidence/${body.number}`,
    });
  });

  test("is refused with each field at fault, in the words of the form", async () => {
    const refused = await file({ headline: "", bearings: {}, colour: "red", kind: "DREAM" });
    expect(refused.status).toBe(422);
    expect(fieldsOf(refused)).toEqual(expect.arrayContaining(["colour", "headline", "kind", "bearings", "url"]));
    const again = await file(item({ origin: "Nowhere Times" }));
    expect([again.status, fieldsOf(again)]).toEqual([422, ["originKind", "originReliability"]]);
  });

  test("that is there already is told, and filed where the writer goes on", async () => {
    const body = item();
    const first = await file(body);
    const twice = await file(body);
    expect(twice).toMatchObject({ status: 422, body: { existing: [{ number: first.body.number }] } });
    expect(fieldsOf(twice)).toEqual(["allowDuplicate"]);
    expect((await file({ ...body, allowDuplicate: true })).status).toBe(201);
  });

  test("is not filed into a tracker that is not there", async () => {
    expect((await file(item(), as(token), { tracker: "nowhere" })).status).toBe(404);
  });

  test("waits for a second person where the tracker asks for one", async () => {
    const own = await makeTracker({ publishing: "SECOND_PERSON" });
    const { status, body } = await file(item({ headline: "Handed in" }), as(token), { tracker: own.slug });
    expect([status, body.state, body.number]).toEqual([202, "IN_REVIEW", null]);
    expect((await call(readEvidence, { tracker: own.slug, id: "1" })).status).toBe(404);
    const draft = body.page.split("/").at(-1);
    await approveDraft(await makeEditor("Rae", "REVIEWER"), own.slug, draft, { version: 1, note: null });
    expect((await call(readEvidence, { tracker: own.slug, id: "1" })).body).toMatchObject({
      headline: "Handed in",
      signedAs: "Ada",
    });
    const alone = await call(
      addEvidence,
      { tracker: own.slug },
      { body: item(), headers: as(token), query: { way: "PUBLISH" } },
    );
    expect(alone.status).toBe(422);
    const urgent = await call(
      addEvidence,
      { tracker: own.slug },
      { body: item(), headers: as(token), query: { way: "PUBLISH_FOR_REVIEW" } },
    );
    expect(urgent).toMatchObject({ status: 201, body: { state: "PUBLISHED_NEEDS_REVIEW" } });
  });
});

describe("a change", () => {
  const change = (id: number, body: unknown, match?: string) =>
    call(changeEvidence, { ...of, id: String(id) }, { body, headers: as(token, match && { "if-match": match }) });
  const edit = (changes = {}) => item({ change: "CORRECTION", reason: "It was misread.", ...changes });

  test("names the version that was seen, and learns which one stands where that is another", async () => {
    const { number } = await makeItem(tracker);
    const etag = (await call(readEvidence, { ...of, id: String(number) })).headers.get("etag") ?? "";
    expect((await change(number, edit())).status).toBe(428);
    expect(await change(number, edit({ headline: "Second" }), etag)).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    const late = await change(number, edit({ headline: "Third" }), etag);
    expect(late).toMatchObject({ status: 412, body: { present: { version: 2, headline: "Second" } } });
    expect(late.headers.get("etag")).toBe('"2"');
    expect((await change(number, edit({ headline: "Third" }), 'W/"2"')).status).toBe(200);
    expect((await change(number, edit(), '"else"')).status).toBe(412);
    expect((await change(999, edit(), '"1"')).status).toBe(404);
  });

  test("retracts an item once", async () => {
    const { number } = await makeItem(tracker);
    const retract = (match: string) =>
      call(
        retractEvidence,
        { ...of, id: String(number) },
        { body: { reason: "Never happened." }, headers: as(token, { "if-match": match }) },
      );
    expect(await retract('"1"')).toMatchObject({ status: 201, body: { state: "RETRACTED", version: 2 } });
    expect((await retract('"2"')).status).toBe(409);
    expect((await call(readEvidence, { ...of, id: String(number) })).body).toMatchObject({
      state: "RETRACTED",
      reason: "Never happened.",
    });
  });
});

test("a judgement is recorded by the rules of the form, and another one in between is a conflict", async () => {
  const cited = await makeItem(tracker, { occurred: "2026-02-01" });
  const judge = (changes = {}) =>
    call(
      addAssessment,
      { ...of, indicator: "missile-tests" },
      {
        headers: as(token),
        body: {
          ...{ level: "NO_MOVEMENT", cites: [`${cited.number}.1`], rationale: "Nothing moved.", confidence: "LOW" },
          ...{ confidenceReason: "One origin.", effectiveOn: "2026-02-01", standing: 0, codebook: 1, ...changes },
        },
      },
    );
  expect(await judge()).toMatchObject({ status: 201, body: { number: 1, state: "PUBLISHED", version: null } });
  expect(await judge()).toMatchObject({ status: 409, body: { present: { standing: "1" } } });
  expect(fieldsOf(await judge({ standing: 1, cites: [] }))).toEqual(["cites"]);
  const { body } = await call(readIndicator, { ...of, indicator: "missile-tests" });
  expect(body).toMatchObject({ level: "NO_MOVEMENT", assessments: [{ signedAs: "Ada" }] });
  const gone = await retractItem(tracker, cited);
  expect(fieldsOf(await judge({ standing: 1, cites: [`${gone.number}.2`] }))).toEqual(["cites"]);
});

describe("a key", () => {
  const keyed = (key: string) => as(token, { "idempotency-key": key });
  const count = () => db.evidence.count({ where: { trackerId: tracker.id } });

  test("gives the same answer for the same request, and writes once", async () => {
    const [key, body] = [randomUUID(), item()];
    const first = await file(body, keyed(key));
    const before = await count();
    expect(await file(body, keyed(key))).toMatchObject({ status: 201, body: first.body });
    expect(await count()).toBe(before);
    expect(await file(item(), keyed(key))).toMatchObject({ status: 422 });
  });

  test("is busy while its request is carried out, and free again where that was refused", async () => {
    const [key, body] = [randomUUID(), item()];
    const before = await count();
    const answers = await Promise.all([1, 2, 3].map(() => file(body, keyed(key))));
    expect(await count()).toBe(before + 1);
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(201);
    expect(statuses.every((status) => [201, 409].includes(status))).toBe(true);
    const other = randomUUID();
    expect((await file(item({ headline: "" }), keyed(other))).status).toBe(422);
    expect((await file(item(), keyed(other))).status).toBe(201);
  });

  test("of somebody who was cut off is taken up again, and what was written stays one", async () => {
    const [key, body] = [randomUUID(), item()];
    const first = await file(body, keyed(key));
    const before = await count();
    await db.$executeRaw`UPDATE keyed_request SET answer = NULL WHERE key = ${key}`;
    expect((await file(body, keyed(key))).status).toBe(409);
    await db.$executeRaw`UPDATE keyed_request SET started_at = now() - interval '2 minutes' WHERE key = ${key}`;
    expect(await file(body, keyed(key))).toMatchObject({ status: 201, body: first.body });
    expect(await count()).toBe(before);
  });
});

test("more than sixty writes in a minute are told to wait", async () => {
  const busy = await tokenFor(await makeEditor("Busy"));
  const answers: Answered[] = [];
  for (let n = 0; n < 61; n++) answers.push(await file("{", as(busy)));
  expect(answers[0]).toMatchObject({ status: 400 });
  expect(answers[60]).toMatchObject({ status: 429 });
  expect(answers[60]?.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(answers[60]?.headers.get("ratelimit-policy")).toBe('"writes";q=60;w=60');
});

test("the ledger holds after all of them", async () => {
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});
