import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { db } from "@/lib/db";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/people/rules";
import { secret, siteUrl } from "@/lib/settings";

/** How long somebody stays signed in. */
export const WEEK_IN_SECONDS = 7 * 24 * 60 * 60;

async function isDisabled(userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user === null || user.disabledAt !== null;
}

/**
 * Lets signing in and out set the session's cookie. Asking who is there must not touch it: Next draws the page of an
 * action that did anew, and where the session has ended, that would take the form and what was typed in it away.
 */
function sessionCookies() {
  const plugin = nextCookies();
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: ({ path }: { path?: string }) => path !== "/get-session",
  }));
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}

function configured() {
  const site = siteUrl();
  return betterAuth({
    appName: "Signpost",
    baseURL: site.origin,
    secret: secret(),
    database: prismaAdapter(db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: {
      additionalFields: {
        role: { type: ["EDITOR", "REVIEWER", "ADMIN"], input: false },
        disabledAt: { type: "date", input: false, required: false },
      },
    },
    // A session is looked up in the database on every request, so that ending it takes effect at once.
    session: {
      expiresIn: WEEK_IN_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      // Set by the database, whatever is asked for.
      additionalFields: { awaitsCode: { type: "boolean", input: false, required: false } },
    },
    databaseHooks: { session: { create: { before: async ({ userId }) => !(await isDisabled(userId)) } } },
    // `lib/rate-limit.ts` counts the attempts; better-auth would count only requests to routes of its own.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "signpost",
      useSecureCookies: site.protocol === "https:",
      ipAddress: { disableIpTracking: true },
    },
    logger: { level: "error" },
    telemetry: { enabled: false },
    plugins: [sessionCookies()],
  });
}

let made: ReturnType<typeof configured> | undefined;

/** Made at first use: a build has neither a secret nor a database. */
export function auth(): ReturnType<typeof configured> {
  made ??= configured();
  return made;
}
