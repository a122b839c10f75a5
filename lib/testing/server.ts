import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/scripts/migrate.mjs";
import { openThrowAway } from "@/scripts/postgres/throw-away.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The throw-away server, as the role that may make and drop databases. */
    adminUrl: string;
    /** A migrated, empty database to be copied. Nobody connects to it. */
    templateUrl: string;
  }
}

/** One server for the whole run, gone when it ends. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openThrowAway();
  try {
    const template = new URL(server.url);
    template.pathname = "/template";
    const admin = new pg.Client(server.adminUrl);
    await admin.connect();
    await admin.query("CREATE DATABASE template OWNER signpost");
    await admin.end();
    await migrate(template.href);
    project.provide("adminUrl", server.adminUrl);
    project.provide("templateUrl", template.href);
    return server.close;
  } catch (error) {
    await server.close();
    throw error;
  }
}
