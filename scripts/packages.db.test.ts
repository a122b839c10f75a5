import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { commandLine } from "@/lib/editor";
import { checkPackage } from "@/lib/packages/check";
import { fingerprintOf } from "@/lib/packages/rules";
import { testDatabase } from "@/lib/testing/database";
import { packed as packedBytes } from "@/lib/testing/packed";
import { loadTracker } from "@/lib/trackers/load";
import { readPackage } from "@/lib/trackers/package-read";

const folder = mkdtempSync(join(tmpdir(), "signpost-packages-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OURS = { SIGNPOST_SECRET: "the secret of the first instance", SIGNPOST_URL: "https://one.example" };
const THEIRS = { SIGNPOST_SECRET: "the secret of the other instance", SIGNPOST_URL: "https://two.example" };
const [packed, again, changed] = ["packed.json", "again.json", "changed.json"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

/** Runs one of the project's commands on an instance, as `npm run` does once everything is in place. */
function run(instance: Record<string, string>, name: string, ...args: string[]) {
  const command = ["--conditions=react-server", "--import", "tsx", `scripts/${name}.ts`, ...args];
  const env = { ...process.env, ...instance };
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, command, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

let contentHash: string;

beforeAll(async () => {
  for (const [name, value] of Object.entries(OURS)) vi.stubEnv(name, value);
  const reading = await readPackage("prisma/seed/korean-peninsula");
  if (!reading.ok) throw new Error("The first tracker has faults.");
  await loadTracker(commandLine(), reading.package);
  const bytes = await packedBytes("korean-peninsula");
  contentHash = checkPackage(bytes).seal.contentHash;
  writeFileSync(packed, bytes);
});

test("the first tracker goes to an empty instance, and its package from there has the same content", async () => {
  const empty = { ...THEIRS, DATABASE_URL: await testDatabase() };
  const key = fingerprintOf(checkPackage(readFileSync(packed)).seal.publicKey);
  const refused = await run(empty, "import", "korea", packed, "--apply");
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("the key is not known here") });
  expect(refused.out).toContain("As recorded at https://one.example/trackers/korean-peninsula until 20");
  expect(refused.out).toContain(`Signed with the key ${key}: not known here.`);

  const made = await run(empty, "import", "korea", packed, "--apply", "--key", key);
  expect(made).toMatchObject({ code: 0, err: "", out: expect.stringContaining("The tracker korea was made.") });
  expect(await run(empty, "export", "korea", again)).toMatchObject({
    code: 0,
    out: `Wrote ${again}, content ${contentHash}\n`,
  });
  expect(checkPackage(readFileSync(again)).seal).toMatchObject({
    contentHash,
    address: "https://two.example/trackers/korea",
    origins: ["https://one.example/trackers/korean-peninsula"],
  });
}, 120_000);

test("a changed byte is refused, and told with its line", async () => {
  const bytes = readFileSync(packed);
  const place = bytes.indexOf('"headline"') + 14;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  const line = bytes.subarray(0, place).toString("latin1").split("\n").length;
  const refused = await run(OURS, "import", "copy", changed, "--apply");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain(`Line ${line}: The record of kind evidence, 1, was changed after it was signed.`);
});

test("what is signed is checked with openssl alone, as the documentation says", async () => {
  const said = readFileSync("docs/files-and-feeds.md", "utf8");
  const [, commands = ""] = /```sh\n(sed '\$d'[\s\S]*?)```/.exec(said) ?? [];
  expect(commands).toContain("openssl");
  const sh = (file: string) =>
    new Promise<string>((resolve) => {
      execFile("sh", ["-c", commands.replaceAll("FILE", file)], { cwd: folder }, (_error, out, err) =>
        resolve(out + err),
      );
    });
  const out = await sh(packed);
  expect(out).toContain(`= ${contentHash}`);
  expect(out).toContain("Signature Verified Successfully");
  expect(await sh(changed)).not.toContain(`= ${contentHash}`);
});

test("what cannot be packed leaves no file", async () => {
  const before = readdirSync(folder);
  const nothing = await run(OURS, "export", "nothing", join(folder, "nothing.json"));
  expect(nothing).toMatchObject({ code: 1, err: "There is no tracker “nothing”.\n" });
  expect(readdirSync(folder)).toEqual(before);
});
