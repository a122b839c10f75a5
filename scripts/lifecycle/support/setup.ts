import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { emptyData } from "./data";
import { cleanUp, startSite } from "./site";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the first tracker in it, as a site leaves it; to be copied. */
    usedData: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const data = emptyData();
  const site = await startSite({ data });
  try {
    await site.ready;
  } catch (error) {
    await cleanUp();
    throw error;
  }
  await site.stop("SIGTERM");
  project.provide("usedData", data);
  return () => rmSync(data, { recursive: true, force: true });
}
