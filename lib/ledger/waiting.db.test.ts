import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { addPerson } from "@/lib/people/write";
import { refusalOf } from "@/lib/testing/refusal";
import { testEditor } from "@/lib/testing/tracker-record";

test("whoever waits long for the writes of others is told so, and can save afterwards", async () => {
  const person = { email: "waits@example.org", name: "Waits", role: "EDITOR" } as const;
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(ledger_lock())`;
      expect((await refusalOf(addPerson(testEditor, person))).errors.form).toContain("Wait half a minute");
    },
    { timeout: 30_000 },
  );
  expect(await addPerson(testEditor, person)).toEqual(expect.any(String));
});
