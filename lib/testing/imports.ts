import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = process.cwd();

export interface Import {
  /** As written, or the path from the project's root where it is a file of the project: `lib/db.ts`. */
  target: string;
  /** Whether anything of it is there when the program runs; types are not. */
  isValue: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s)?([^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const dynamic = /\bimport\("([^"]+)"\)/g;

/** The imports of a source text that stands in the given file. */
export function importsIn(source: string, file: string): Import[] {
  const found = [...source.matchAll(statement)].map(([, type, names = "", target = ""]) => ({
    target: resolve(target, file),
    isValue: !type && !isAllTypes(names),
  }));
  const late = [...source.matchAll(dynamic)].map(([, target = ""]) => ({
    target: resolve(target, file),
    isValue: true,
  }));
  return [...found, ...late];
}

export const importsOf = (file: string) => importsIn(readFileSync(join(root, file), "utf8"), file);

const isSource = /\.(ts|tsx|mjs)$/;

/**
 * Everything that a file needs when it runs, near and far: files of the project and packages.
 * An action stays on the server, so what it needs is not counted.
 */
export function reachOf(file: string, seen = new Set<string>()): Set<string> {
  if (/^"use server"/.test(readFileSync(join(root, file), "utf8"))) return seen;
  for (const { target, isValue } of importsOf(file)) {
    if (!isValue || seen.has(target)) continue;
    seen.add(target);
    if (isSource.test(target) && existsSync(join(root, target))) reachOf(target, seen);
  }
  return seen;
}

/** The program's own files below some folders; tests and what supports them are none of it. */
export function sourceFiles(...folders: string[]): string[] {
  const found = folders.flatMap((folder) => filesBelow(folder));
  return found.filter((file) => !/\.test\.tsx?$|^lib\/testing\/|^scripts\/lifecycle\//.test(file));
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => isSource.test(name) && !name.startsWith("generated")).map((name) => join(folder, name));
}

/** `{ type A, type B } from` brings nothing but types; `"./style.css"` alone brings all it does. */
function isAllTypes(names: string): boolean {
  const braces = names.match(/^\{([^}]*)\}/)?.[1];
  return braces?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type ")) ?? false;
}

function resolve(target: string, file: string): string {
  if (!/^(\.|@\/)/.test(target)) return target;
  const path = target.startsWith("@/") ? target.slice(2) : relative(root, join(root, dirname(file), target));
  const endings = ["", ".ts", ".tsx", ".mjs"];
  const ending = endings.find((end) => /\.\w+$/.test(path + end) && existsSync(join(root, path + end)));
  return ending === undefined ? path : path + ending;
}
