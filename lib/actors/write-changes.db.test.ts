import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { verifyLedger } from "@/lib/ledger/read";
import { Absent } from "@/lib/refusal";
import { refusalOf } from "@/lib/testing/refusal";
import { makeTracker, testEditor } from "@/lib/testing/tracker-record";
import { actorInput } from "./input";
import { introduceActor } from "./write-changes";

const described = (changes: Record<string, string> = {}) =>
  actorInput.parse({ name: "Kim Yo Jong", originalName: "김여정", kind: "PERSON", affiliation: "", ...changes });

test("an actor is added before any item names it, and the ledger holds it", async () => {
  const { id: trackerId, slug } = await makeTracker();
  const { id } = await introduceActor(testEditor, slug, described({ affiliation: "Workers’ Party" }));
  const kept = {
    trackerId,
    name: "Kim Yo Jong",
    originalName: "김여정",
    kind: "PERSON",
    affiliation: "Workers’ Party",
  };
  expect(await db.actor.findUnique({ where: { id } })).toMatchObject(kept);
  const entry = await db.ledgerEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(entry).toMatchObject({ what: "addActor", subject: `${slug}/actors/${id}` });
  expect(await verifyLedger()).toHaveProperty("head");
});

test("a name that an actor of the tracker has is refused, also in other letters; another tracker may have it", async () => {
  const [{ slug }, other] = [await makeTracker(), await makeTracker()];
  await introduceActor(testEditor, slug, described());
  const { errors } = await refusalOf(introduceActor(testEditor, slug, described({ name: "KIM YO JONG" })));
  expect(errors).toEqual({ name: "This tracker has an actor “Kim Yo Jong” already." });
  await expect(introduceActor(testEditor, other.slug, described())).resolves.toHaveProperty("id");
});

test("a name is itself and no pattern: %, _ and backslash stand for themselves", async () => {
  const { slug } = await makeTracker({ actors: ["AxB"] });
  for (const name of ["A_B", "%", "a\\b", "Back\\"]) {
    await introduceActor(testEditor, slug, described({ name }));
    const { errors } = await refusalOf(introduceActor(testEditor, slug, described({ name: name.toUpperCase() })));
    expect(errors).toEqual({ name: `This tracker has an actor “${name}” already.` });
  }
});

test("a form that is sent twice adds one actor", async () => {
  const { slug } = await makeTracker();
  const send = () => introduceActor(testEditor, slug, described(), "one filling-in");
  const [first, second] = await Promise.all([send(), send()]);
  expect(second).toEqual(first);
});

test("there is no adding to a tracker that is not there", async () => {
  await expect(introduceActor(testEditor, "nowhere", described())).rejects.toThrow(Absent);
});
