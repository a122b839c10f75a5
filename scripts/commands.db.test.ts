import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/db";
import { commandLine } from "@/lib/editor";
import { invitedPerson } from "@/lib/people/read";
import { addPerson, setPassword } from "@/lib/people/write";

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs one of the project's commands on this test's database, as `npm run` does once everything is in place. */
function run(name: string, args: string[], input = ""): Promise<Ended> {
  const command = ["--conditions=react-server", "--import", "tsx", `scripts/${name}.ts`, ...args];
  const env = { ...process.env, SIGNPOST_URL: "https://signpost.example.org" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

const ANA = ["add", "Ana@example.org", "--name", "Ana", "--role", "editor"];

test("a person is added with a one-time link, and given a new link when added again", async () => {
  const added = await run("user", ANA);
  expect(added).toMatchObject({ code: 0, out: expect.stringContaining("Added Ana <ana@example.org>, editor.") });
  const again = await run("user", ["add", "ana@example.org"]);
  expect(again.out).toContain("Already here: Ana <ana@example.org>, editor. Name and role stay as they are.");
  const tokenIn = ({ out }: Ended) => /https:\/\/signpost\.example\.org\/desk\/sign-in\/(\S+)/.exec(out)?.[1] ?? "";
  expect(await invitedPerson(tokenIn(again))).toMatchObject({ name: "Ana", email: "ana@example.org" });
  expect(await invitedPerson(tokenIn(added))).toBeNull();
});

test("a password read from standard input is set, and not shown", async () => {
  const ended = await run(
    "user",
    ["add", "bo@example.org", "--name", "Bo", "--role", "admin", "--password-stdin"],
    "a few plain words\n",
  );
  expect(ended).toMatchObject({ code: 0, out: expect.stringContaining("The password is set.") });
  expect(ended.out).not.toMatch(/a few plain words|sign-in/);
  expect(await db.account.count({ where: { user: { email: "bo@example.org" }, password: { not: null } } })).toBe(1);
});

test.each([
  [[], "Say whom to add or to reset."],
  [["add", "cy@example.org", "--name", "Cy", "--role", "king"], "The role must be editor, reviewer or admin."],
  [["reset", "cy@example.org"], "There is nobody with the address cy@example.org."],
  [["add", "cy@example.org", "--nmae", "Cy"], "Unknown option '--nmae'"],
  [["add", "cy@example.org", "--name", "Cy", "--role", "editor", "--password-stdin"], "at least 12 characters"],
])("%j is answered with what is wrong and how it is used", async (args, message) => {
  const { code, err } = await run("user", args, "short\n");
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(err).toContain("Usage: npm run user -- add EMAIL");
  expect(await db.user.count({ where: { email: "cy@example.org" } })).toBe(0);
});

test("whoever is reset comes in by the new link only", async () => {
  const id = await addPerson(commandLine(), { email: "eve@example.org", name: "Eve", role: "ADMIN" });
  await setPassword(commandLine(), id, "a few words to enter");
  await db.secondFactor.create({ data: { userId: id, secret: "lost", confirmedAt: new Date() } });
  const { out } = await run("user", ["reset", "eve@example.org"]);
  const [, token = ""] = /\/desk\/sign-in\/(\S+)/.exec(out) ?? [];
  expect(await invitedPerson(token)).toMatchObject({ id });
  expect(await db.account.count({ where: { userId: id } })).toBe(0);
  expect(await db.secondFactor.count({ where: { userId: id } })).toBe(0);
});

test("the ledger is verified, against heads kept elsewhere too", async () => {
  await addPerson(commandLine(), { email: "dee@example.org", name: "Dee", role: "EDITOR" });
  const folder = await mkdtemp(join(tmpdir(), "signpost-anchors-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { out: head } = await run("verify", ["--print-head"]);
  const [sequence, hash] = head.trim().split(" ");
  const anchors = join(folder, "anchors");

  await writeFile(anchors, head);
  const holds = { code: 0, out: `${sequence} entries hold, head ${sequence} ${hash}\n`, err: "" };
  expect(await run("verify", ["--anchor", anchors])).toEqual(holds);
  await writeFile(anchors, `${head}1 ${"0".repeat(64)}\n`);
  const broken = { code: 1, out: "", err: "Entry 1 does not hold: it is not the entry that was anchored.\n" };
  expect(await run("verify", ["--anchor", anchors])).toEqual(broken);
  await writeFile(anchors, "1 nothing\n");
  expect(await run("verify", ["--anchor", anchors])).toMatchObject({ code: 2 });
}, 120_000);
