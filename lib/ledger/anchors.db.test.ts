import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { commandLine } from "@/lib/editor";
import { addPerson } from "@/lib/people/write";
import { makeAssessment } from "@/lib/testing/assessment-record";
import { correctItem, makeItem } from "@/lib/testing/item-record";
import { type Owner, openAsOwner } from "@/lib/testing/owner";
import { makeTracker } from "@/lib/testing/tracker-record";
import { type Head, verifyLedger } from "./read";
import { ledgerHead } from "./read-head";
import { sha256 } from "./rules";

// What leaves the chain whole in itself shows only against a head that was written down elsewhere.

let owner: Owner;
let anchors: Head[];

async function fill(headline: string): Promise<void> {
  const tracker = await makeTracker({ slug: "trial" });
  const item = await makeItem(tracker, { headline });
  anchors.push(await ledgerHead());
  await correctItem(tracker, item, { headline: "Now right" });
  anchors.push(await ledgerHead());
  await makeAssessment(tracker, "missile-tests", { cites: [item] });
}

beforeAll(async () => {
  owner = await openAsOwner();
  anchors = [];
  await fill("First");
  await owner.keep("older");
  await addPerson(commandLine(), { email: "ana@example.org", name: "Ana", role: "EDITOR" });
  anchors.push(await ledgerHead());
  await owner.keep("newest");
});

afterAll(() => owner.end());

afterEach(() => owner.putBack("newest"));

/** The chain holds to itself, and does not to the heads: at which entry, and why. */
async function anchoredFault() {
  expect(await verifyLedger()).toEqual({ head: expect.anything(), redactions: 0 });
  return verifyLedger(anchors);
}

const OTHER = "it is not the entry that was anchored";

test("untouched, the ledger holds to each of its heads", async () => {
  expect(await verifyLedger(anchors)).toEqual({
    head: { sequence: anchors[2]!.sequence, hash: anchors[2]!.hash },
    redactions: 0,
  });
});

test("a tail that was cut off", async () => {
  const last = anchors[2]!.sequence;
  await owner.query(`DELETE FROM ledger_payload WHERE sequence = ${last}`);
  await owner.query(`DELETE FROM ledger_entry WHERE sequence = ${last}; DELETE FROM "user"`);
  expect(await anchoredFault()).toEqual({
    sequence: last,
    fault: `it is anchored, but the ledger ends at ${last - 1n}`,
  });
});

test("all that was written anew from an entry on", async () => {
  const corrected = anchors[1]!.sequence;
  const { rows } = await owner.query("SELECT after FROM ledger_payload WHERE sequence = $1", [String(corrected)]);
  const after = String(rows[0].after).replace("Now right", "Now wrong");
  await owner.query("UPDATE evidence_version SET headline = 'Now wrong' WHERE headline = 'Now right'");
  await owner.query("UPDATE ledger_payload SET after = $1 WHERE sequence = $2", [after, String(corrected)]);
  const values = [sha256(after), String(corrected)];
  await owner.query("UPDATE ledger_entry SET after_hash = $1 WHERE sequence = $2", values);
  await owner.rewrite(corrected);
  expect(await anchoredFault()).toEqual({ sequence: corrected, fault: OTHER });
});

test("an older copy that was put back, also where something was added to it", async () => {
  const last = anchors[2]!.sequence;
  await owner.putBack("older");
  expect(await anchoredFault()).toEqual({
    sequence: last,
    fault: `it is anchored, but the ledger ends at ${last - 1n}`,
  });
  await addPerson(commandLine(), { email: "eve@example.org", name: "Eve", role: "ADMIN" });
  expect(await anchoredFault()).toEqual({ sequence: last, fault: OTHER });
});

test("a whole new chain", async () => {
  const [first] = anchors;
  await owner.clear();
  const kept = anchors;
  anchors = [];
  await fill("Another");
  await addPerson(commandLine(), { email: "eve@example.org", name: "Eve", role: "ADMIN" });
  anchors = kept;
  expect(await anchoredFault()).toEqual({ sequence: first!.sequence, fault: OTHER });
});
