import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import type { Editor } from "@/lib/editor";
import { applyImport } from "@/lib/import/write-run";
import { OTHER_WRITES } from "@/lib/testing/every-write";
import { withFault } from "@/lib/testing/faults";
import { beingApplied } from "@/lib/testing/import-writes";
import { sourceFiles } from "@/lib/testing/imports";
import { makeEditor } from "@/lib/testing/person-record";
import { makeTracker, type TrackerRecord } from "@/lib/testing/tracker-record";
import { tryEveryFault, tryLostAnswer } from "@/lib/testing/whole";
import { verifyLedger } from "./read";

// They are slow by design, and touch no database.
vi.mock("better-auth/crypto", async (original) => ({
  ...(await original<object>()),
  hashPassword: async (password: string) => `hash of ${password}`,
  verifyPassword: async ({ hash, password }: Record<string, string>) => hash === `hash of ${password}`,
}));

let tracker: TrackerRecord;
let admin: Editor;

beforeAll(async () => {
  vi.stubEnv("SIGNPOST_SECRET", "a secret that only this test knows of");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  tracker = await makeTracker();
  admin = await makeEditor("Ada", "ADMIN");
});

for (const [name, { prepare, tells }] of Object.entries(OTHER_WRITES)) {
  const ready = async () => {
    const write = await prepare(admin, tracker);
    return () => write(admin);
  };

  test(`to ${name} succeeds whole or not at all, whichever call is not sent`, async () => {
    const { calls, halves } = await tryEveryFault("UNSENT", ready, tells);
    expect(halves).toEqual([]);
    expect(calls).toBeGreaterThan(0);
  });

  test(`to ${name} succeeds whole or not at all where the answer to its end is lost`, async () => {
    expect((await tryLostAnswer(ready, tells)).halves).toEqual([]);
  });
}

const itemCount = () => db.evidence.count({ where: { trackerId: tracker.id } });

test("an import never says that nothing was added where something was, whichever answer is lost", async () => {
  for (let [nth, isHit] = [1, true]; isHit; nth += 1) {
    const job = await beingApplied(admin, tracker);
    const before = await itemCount();
    ({ isHit } = await withFault("UNANSWERED", nth, () => applyImport(admin, job)));
    const { state } = await db.importJob.findUniqueOrThrow({ where: { id: job.id } });
    const added = (await itemCount()) - before;
    expect({ nth, state, added }).toEqual(
      added > 0 ? { nth, state: "APPLIED", added: 2 } : { nth, state: "STOPPED", added },
    );
  }
});

test("the ledger holds after all of them", async () => {
  expect(await verifyLedger()).toMatchObject({ head: { sequence: expect.any(BigInt) } });
});

/** The functions that a file exports, each with what it takes first. */
function exportsOf(file: string): { name: string; takes: string }[] {
  const text = readFileSync(file, "utf8");
  const functions = text.matchAll(/^export (?:async )?function (\w+)(?:<.*?>)?\(\s*(?:\{[^}]*\}|\w+): ([\w"| ]+)/gm);
  return [...functions].map(([, name = "", takes = ""]) => ({ name, takes }));
}

/** What takes an open transaction is a part of a write, and what reads a file writes nothing. */
const isPart = ({ takes }: { takes: string }) => ["Transaction", "Writing", "Taking", "Uint8Array"].includes(takes);

const writes = sourceFiles("lib").filter(
  (file) => /\/(write[\w-]*|load)\.ts$/.test(file) && !file.endsWith("ledger/write.ts"),
);
const tables = readdirSync("lib/testing").filter((file) => /-(deeds|writes)\.ts$/.test(file));
const said = tables.map((file) => readFileSync(join("lib/testing", file), "utf8")).join("\n");

test("every write that is exported is tried here", () => {
  const exported = writes.flatMap((file) => exportsOf(file).filter((one) => !isPart(one)));
  expect(exported.length).toBeGreaterThan(60);
  const untried = exported.filter(({ name }) => !new RegExp(`return \\((?:editor)?\\) =>\\s+${name}\\(`).test(said));
  expect(untried).toEqual([]);
});
