import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { importsIn, importsOf, reachOf, sourceFiles } from "./testing/imports";

/** Every import that breaks a rule, as "file → target". */
function breaches(files: string[], isForbidden: (target: string, file: string) => boolean, reach = values): string[] {
  return files.flatMap((file) =>
    reach(file)
      .filter((target) => isForbidden(target, file))
      .map((target) => `${file} → ${target}`),
  );
}

const values = (file: string) =>
  importsOf(file)
    .filter(({ isValue }) => isValue)
    .map(({ target }) => target);
const everything = (file: string) => importsOf(file).map(({ target }) => target);
const farAndNear = (file: string) => [...reachOf(file)];

const library = sourceFiles("lib");
const isClient = (file: string) => /^"use client"/.test(readFileSync(file, "utf8"));
const isFrame = (target: string) => /^(react|react-dom|next)(\/|$)/.test(target);
const isDatabase = (target: string) => /^(lib\/db\.ts|prisma\/generated\/client\.ts|pg|@prisma\/.*)$/.test(target);

/** Beside the reads and writes of a noun, the plumbing that keeps its own rows. */
const plumbing = [
  "lib/api-token.ts",
  "lib/auth.ts",
  "lib/db.ts",
  "lib/in-turn.ts",
  "lib/rate-limit.ts",
  "lib/session.ts",
];
const mayOpenDatabase = (file: string) => /^(read|write)(-|\.)/.test(basename(file)) || plumbing.includes(file);

describe("the layers", () => {
  test("lib knows neither app nor components", () => {
    expect(breaches(library, (target) => /^(app|components)\//.test(target), everything)).toEqual([]);
  });

  test("components do not know app", () => {
    expect(breaches(sourceFiles("components"), (target) => target.startsWith("app/"), everything)).toEqual([]);
  });

  test("commands know neither app nor components", () => {
    expect(
      breaches(sourceFiles("scripts", "prisma"), (target) => /^(app|components)\//.test(target), everything),
    ).toEqual([]);
  });

  test("only reads, writes and the session's plumbing open the database", () => {
    const files = [...sourceFiles("app", "components"), ...library.filter((file) => !mayOpenDatabase(file))];
    expect(breaches(files, isDatabase)).toEqual([]);
  });

  test("lib is free of React and Next, but for the session and what is known of a visitor", () => {
    const files = library.filter((file) => !["lib/session.ts", "lib/visitor.ts"].includes(file));
    expect(breaches(files, isFrame, everything)).toEqual([]);
  });

  test("rules reach no database, no form library, no frame", () => {
    const rules = library.filter((file) => basename(file) === "rules.ts");
    expect(rules).not.toEqual([]);
    expect(breaches(rules, (target) => isDatabase(target) || isFrame(target) || target === "zod", farAndNear)).toEqual(
      [],
    );
  });

  test("what a client component imports, near and far, is neither database nor Zod nor Node", () => {
    const clients = sourceFiles("app", "components").filter(isClient);
    expect(clients).not.toEqual([]);
    const isHeavy = (target: string) => isDatabase(target) || /^(zod|server-only|node:.*)$/.test(target);
    expect(breaches(clients, isHeavy, farAndNear)).toEqual([]);
  });
});

describe("the reading of import lines", () => {
  const read = (source: string) => importsIn(source, "lib/evidence/rules.ts");

  test("a path is found from the root and from beside", () => {
    expect(read('import { db } from "@/lib/db";')).toEqual([{ target: "lib/db.ts", isValue: true }]);
    expect(read('import { db } from "../db";')).toEqual([{ target: "lib/db.ts", isValue: true }]);
  });

  test("types are told from values", () => {
    expect(read('import type { Transaction } from "@/lib/db";')[0]?.isValue).toBe(false);
    expect(read('import { type Transaction } from "@/lib/db";')[0]?.isValue).toBe(false);
    expect(read('import { db, type Transaction } from "@/lib/db";')[0]?.isValue).toBe(true);
  });

  test("lines broken into many, imports on the fly, passing on and mere effects are seen", () => {
    const source =
      'import {\n  db,\n} from "@/lib/db";\nexport { z } from "zod";\nimport "server-only";\nawait import("pg");';
    expect(read(source).map(({ target }) => target)).toEqual(["lib/db.ts", "zod", "server-only", "pg"]);
  });
});
