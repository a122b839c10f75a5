import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const GATE = /^(const \w+ = )?await (requireEditor|requireOwnOrigin)\(\);/;

interface Source {
  file: string;
  text: string;
}

const root = join(import.meta.dirname, "..");

/** Every TypeScript file below a folder of the project. */
function sources(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, folder, file), "utf8") }));
}

/** The functions of a file that a browser can call, each with how its body begins. */
function actionsOf({ file, text }: Source): { action: string; begins: string }[] {
  return text
    .split(/^export /m)
    .slice(1)
    .filter((declaration) => !/^(type|interface) /.test(declaration))
    .map((declaration) => {
      const name = /^async function (\w+)\(/.exec(declaration)?.[1] ?? declaration.split("\n", 1)[0];
      const body = /^async function [^{]*?\)(?:: [^{]+)? \{\n\s*/.exec(declaration);
      return { action: `${file} ${name}`, begins: body ? declaration.slice(body[0].length) : "" };
    });
}

const code = ["app", "components", "lib"].flatMap(sources);
const actionFiles = code.filter(({ text }) => /^"use server";/.test(text));
const actions = actionFiles.flatMap(actionsOf);

test("actions are found, and each file of them has some", () => {
  expect(actions.map(({ action }) => action)).toContain("app/desk/sign-in/actions.ts signIn");
  for (const source of actionFiles) expect(actionsOf(source), source.file).not.toEqual([]);
});

test.each(actions)("$action goes through the gate first", ({ begins }) => {
  expect(begins).toMatch(GATE);
});

test("actions stand only in files of their own", () => {
  const inside = code.filter(({ file, text }) => /^\s+["']use server["']/m.test(text) && !file.endsWith(".test.ts"));
  expect(inside.map(({ file }) => file)).toEqual([]);
});

test.each([
  "export const act = async () => {};",
  "export async function act(form: FormData) {\n  await save(form);\n}",
  "export async function act(form: FormData): Promise<void> {\n  if (form) return;\n  await requireEditor();\n}",
  "export default async function act() {\n  await requireEditor();\n}",
  "export { act };",
])("an action that does not begin at the gate is noticed: %s", (text) => {
  expect(actionsOf({ file: "act.ts", text })[0]?.begins ?? "").not.toMatch(GATE);
});

test("every page of the desk asks who is there, except where one signs in", () => {
  const pages = code.filter(({ file }) => /^app\/desk\/(?!sign-in\/).*\bpage\.tsx$/.test(file));
  expect(pages).not.toEqual([]);
  const open = pages.filter(({ text }) => !/await requireEditor\(\)/.test(text));
  expect(open.map(({ file }) => file)).toEqual([]);
});

test("public pages do not know who is signed in", () => {
  const pages = code.filter(({ file }) => /^app\/(?!desk\/)/.test(file));
  const knowing = pages.filter(({ text }) => /@\/lib\/session|next\/headers|lib\/auth/.test(text));
  expect(knowing.map(({ file }) => file)).toEqual([]);
});
